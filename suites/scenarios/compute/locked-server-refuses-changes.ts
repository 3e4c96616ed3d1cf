import type { Server } from "../../../fixtures/resources/server.ts";
import { lentBareServer } from "../../../fixtures/resources/server-lent.ts";
import { serverSettles } from "../../../fixtures/resources/server-settles.ts";
import type { Scenario } from "../scenario.ts";

export const lockedServerRefusesChanges: Scenario<{ server: Server }> = {
  title: "A locked server refuses to be stopped and rebooted until it is unlocked",
  capability: "compute-servers-lock",
  cites: [
    { title: "Compute API, Lock Server", href: "https://docs.openstack.org/api-ref/compute/#lock-server-lock-action" },
    {
      title: "Compute API, Unlock Server",
      href: "https://docs.openstack.org/api-ref/compute/#unlock-server-unlock-action",
    },
  ],
  tempest: ["80a8094c-211e-440a-ab88-9e59d556c7ee"],
  needs: { server: lentBareServer },
  async run({ cloud, server, claim, eventually }) {
    const path = { server_id: server.id };
    const locked = await cloud.compute.call("POST /servers/{server_id}/action#lock", { path, body: { lock: null } });
    claim("Locking a server answers 202", locked, locked.status === 202);
    const refused = await cloud.compute.call("POST /servers/{server_id}/action#os-stop", {
      path,
      body: { "os-stop": null },
    });
    claim("Stopping a locked server answers 409", refused, refused.status === 409);
    const reboot = { reboot: { type: "HARD" } };
    const kept = await cloud.compute.call("POST /servers/{server_id}/action#reboot", { path, body: reboot });
    claim("Rebooting a locked server answers 409", kept, kept.status === 409);
    const still = await cloud.compute.call("GET /servers/{server_id}", { path });
    claim("Showing a locked server answers 200", still, still.status === 200);
    claim("It is still ACTIVE", still, still.body.server.status === "ACTIVE", still.body.server.status);
    const unlocked = await cloud.compute.call("POST /servers/{server_id}/action#unlock", {
      path,
      body: { unlock: null },
    });
    claim("Unlocking a server answers 202", unlocked, unlocked.status === 202);
    const stopped = await cloud.compute.call("POST /servers/{server_id}/action#os-stop", {
      path,
      body: { "os-stop": null },
    });
    claim("Stopping an unlocked server answers 202", stopped, stopped.status === 202);
    const shown = await serverSettles({ cloud, eventually }, server.id, "SHUTOFF");
    claim("It is SHUTOFF", shown, shown.body.server.status === "SHUTOFF", shown.body.server.status);
    const started = await cloud.compute.call("POST /servers/{server_id}/action#os-start", {
      path,
      body: { "os-start": null },
    });
    claim("Starting an unlocked server answers 202", started, started.status === 202);
    const again = await serverSettles({ cloud, eventually }, server.id, "ACTIVE");
    claim("It is ACTIVE again", again, again.body.server.status === "ACTIVE", again.body.server.status);
  },
};
