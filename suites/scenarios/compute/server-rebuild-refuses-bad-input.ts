import { randomUUID } from "node:crypto";
import { shared } from "../../../fixtures/resources/fixture.ts";
import { type Server, server } from "../../../fixtures/resources/server.ts";
import type { Scenario } from "../scenario.ts";

export const serverRebuildRefusesBadInput: Scenario<{ server: Server }> = {
  title: "A server is not rebuilt from an image that there is not, nor with an empty name",
  capability: "compute-servers-rebuild",
  cites: [
    {
      title: "Compute API, Rebuild Server",
      href: "https://docs.openstack.org/api-ref/compute/#rebuild-server-rebuild-action",
    },
  ],
  needs: { server: shared(server) },
  async run({ cloud, server, claim }) {
    const path = { server_id: server.id };
    const image = await cloud.compute.call("POST /servers/{server_id}/action#rebuild", {
      path,
      body: { rebuild: { imageRef: randomUUID() } },
    });
    claim("An unknown image answers 400", image, image.status === 400);
    const none = await cloud.compute.call("POST /servers/{server_id}/action#rebuild", { path, body: { rebuild: {} } });
    claim("No image answers 400", none, none.status === 400);
    const name = await cloud.compute.call("POST /servers/{server_id}/action#rebuild", {
      path,
      body: { rebuild: { imageRef: server.image.id, name: "" } },
    });
    claim("An empty name answers 400", name, name.status === 400);
    const shown = await cloud.compute.call("GET /servers/{server_id}", { path });
    claim("Showing the server answers 200", shown, shown.status === 200);
    claim("It is ACTIVE", shown, shown.body.server.status === "ACTIVE", shown.body.server.status);
  },
};
