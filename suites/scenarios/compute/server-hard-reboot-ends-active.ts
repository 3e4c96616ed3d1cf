import { isDeepStrictEqual } from "node:util";
import type { Server } from "../../../fixtures/resources/server.ts";
import { lentBareServer } from "../../../fixtures/resources/server-lent.ts";
import { serverSettles } from "../../../fixtures/resources/server-settles.ts";
import type { Scenario } from "../scenario.ts";

export const serverHardRebootEndsActive: Scenario<{ server: Server }> = {
  title: "A rebooted server is ACTIVE again and is the same server",
  capability: "compute-servers-reboot",
  cites: [
    {
      title: "Compute API, Reboot Server",
      href: "https://docs.openstack.org/api-ref/compute/#reboot-server-reboot-action",
    },
  ],
  needs: { server: lentBareServer },
  async run({ cloud, server, claim, eventually }) {
    const path = { server_id: server.id };
    const before = await cloud.compute.call("GET /servers/{server_id}", { path });
    claim("Showing the server answers 200", before, before.status === 200);
    const rebooted = await cloud.compute.call("POST /servers/{server_id}/action#reboot", {
      path,
      body: { reboot: { type: "HARD" } },
    });
    claim("Rebooting a server answers 202", rebooted, rebooted.status === 202);
    const after = await serverSettles({ cloud, eventually }, server.id, "ACTIVE");
    claim("It is ACTIVE again", after, after.body.server.status === "ACTIVE", after.body.server.status);
    const touched = ["addresses", "flavor", "image", "metadata", "name", "created", "key_name"].filter(
      (field) => !isDeepStrictEqual(after.body.server[field], before.body.server[field]),
    );
    claim("It is what it was", after, touched.length === 0, `differs in ${touched.join(", ")}`);
  },
};
