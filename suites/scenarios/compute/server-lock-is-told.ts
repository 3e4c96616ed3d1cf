import type { Server } from "../../../fixtures/resources/server.ts";
import { lentBareServer } from "../../../fixtures/resources/server-lent.ts";
import type { Scenario } from "../scenario.ts";

export const serverLockIsTold: Scenario<{ server: Server }> = {
  title: "A locked server is shown and found as locked, with the reason that was given",
  capability: "compute-servers-lock",
  cites: [
    { title: "Compute API, Lock Server", href: "https://docs.openstack.org/api-ref/compute/#lock-server-lock-action" },
  ],
  needs: { server: lentBareServer },
  since: { compute: "2.73" },
  async run({ cloud, server, claim }) {
    const path = { server_id: server.id };
    const locked = await cloud.compute.call("POST /servers/{server_id}/action#lock", {
      path,
      body: { lock: { locked_reason: "on trial" } },
    });
    claim("Locking a server answers 202", locked, locked.status === 202);
    const shown = await cloud.compute.call("GET /servers/{server_id}", { path });
    claim("Showing it answers 200", shown, shown.status === 200);
    claim("It is locked", shown, shown.body.server.locked === true, String(shown.body.server.locked));
    claim("The reason is told", shown, shown.body.server.locked_reason === "on trial", shown.body.server.locked_reason);
    const found = await cloud.compute.call("GET /servers", { query: { name: server.name, locked: true } });
    claim("Listing locked servers answers 200", found, found.status === 200);
    const ids = (found.body.servers as { id: string }[]).map(({ id }) => id).join(", ");
    claim("It is found among the locked", found, ids === server.id, ids);
    const refused = await cloud.compute.call("DELETE /servers/{server_id}", { path });
    claim("Deleting a locked server answers 409", refused, refused.status === 409);
    const unlocked = await cloud.compute.call("POST /servers/{server_id}/action#unlock", {
      path,
      body: { unlock: null },
    });
    claim("Unlocking it answers 202", unlocked, unlocked.status === 202);
    const after = await cloud.compute.call("GET /servers", { query: { name: server.name, locked: true } });
    claim("Listing locked servers afterwards answers 200", after, after.status === 200);
    claim(
      "It is not among the locked any more",
      after,
      after.body.servers.length === 0,
      JSON.stringify(after.body.servers),
    );
  },
};
