import type { Server } from "../../../fixtures/resources/server.ts";
import { lentBareServer } from "../../../fixtures/resources/server-lent.ts";
import { serverSettles } from "../../../fixtures/resources/server-settles.ts";
import type { Scenario } from "../scenario.ts";

export const serverSoftRebootEndsActive: Scenario<{ server: Server }> = {
  title: "A server that is rebooted gently is ACTIVE again",
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
    const wrong = await cloud.compute.call("POST /servers/{server_id}/action#reboot", {
      path,
      body: { reboot: { type: "MEDIUM" } },
    });
    claim("A kind of reboot that there is not answers 400", wrong, wrong.status === 400);
    const rebooted = await cloud.compute.call("POST /servers/{server_id}/action#reboot", {
      path,
      body: { reboot: { type: "SOFT" } },
    });
    claim("Rebooting a server answers 202", rebooted, rebooted.status === 202);
    const shown = await serverSettles({ cloud, eventually }, server.id, "ACTIVE");
    claim("It is ACTIVE again", shown, shown.body.server.status === "ACTIVE", shown.body.server.status);
  },
};
