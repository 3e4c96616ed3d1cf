import { isDeepStrictEqual } from "node:util";
import type { Server } from "../../../fixtures/resources/server.ts";
import { lentServer } from "../../../fixtures/resources/server-lent.ts";
import { serverSettles } from "../../../fixtures/resources/server-settles.ts";
import type { Scenario } from "../scenario.ts";

export const serverRebuildKeepsIdentity: Scenario<{ server: Server }> = {
  title: "A rebuilt server has the name and metadata that were asked for and keeps its id, address and flavor",
  capability: "compute-servers-rebuild",
  cites: [
    {
      title: "Compute API, Rebuild Server",
      href: "https://docs.openstack.org/api-ref/compute/#rebuild-server-rebuild-action",
    },
  ],
  tempest: ["aaa6cdf3-55a7-461a-add9-1c8596b9a07c"],
  needs: { server: lentServer },
  async run({ cloud, server, claim, eventually }) {
    const path = { server_id: server.id };
    const before = await cloud.compute.call("GET /servers/{server_id}", { path });
    claim("Showing the server answers 200", before, before.status === 200);
    const name = cloud.name("rebuilt");
    const metadata = { origin: "rebuild" };
    const rebuilt = await cloud.compute.call("POST /servers/{server_id}/action#rebuild", {
      path,
      body: { rebuild: { imageRef: server.image.id, name, metadata, accessIPv4: "192.0.2.9" } },
    });
    claim("Rebuilding a server answers 202", rebuilt, rebuilt.status === 202);
    claim("The answer is about that server", rebuilt, rebuilt.body.server.id === server.id, rebuilt.body.server.id);
    const after = await serverSettles({ cloud, eventually }, server.id, "ACTIVE");
    const shown = after.body.server;
    claim("It is ACTIVE", after, shown.status === "ACTIVE", shown.fault?.message ?? shown.status);
    claim("It has the new name", after, shown.name === name, shown.name);
    claim(
      "It has the new metadata",
      after,
      isDeepStrictEqual(shown.metadata, metadata),
      JSON.stringify(shown.metadata),
    );
    claim("It has the new access address", after, shown.accessIPv4 === "192.0.2.9", shown.accessIPv4);
    const touched = ["addresses", "flavor", "created", "key_name", "tenant_id", "user_id"].filter(
      (field) => !isDeepStrictEqual(shown[field], before.body.server[field]),
    );
    claim("It is what it was otherwise", after, touched.length === 0, `differs in ${touched.join(", ")}`);
    claim("Its image is the one that was asked for", after, shown.image.id === server.image.id, shown.image.id);
  },
};
