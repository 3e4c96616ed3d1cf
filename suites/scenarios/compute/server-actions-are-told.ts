import type { Server } from "../../../fixtures/resources/server.ts";
import { lentBareServer } from "../../../fixtures/resources/server-lent.ts";
import { serverSettles } from "../../../fixtures/resources/server-settles.ts";
import type { Scenario } from "../scenario.ts";

export const serverActionsAreTold: Scenario<{ server: Server }> = {
  title: "What was done to a server is told, with the id of the request that did it",
  capability: "compute-instance-actions-list",
  cites: [
    {
      title: "Compute API, List Actions For Server",
      href: "https://docs.openstack.org/api-ref/compute/#list-actions-for-server",
    },
    {
      title: "Compute API, Show Server Action Details",
      href: "https://docs.openstack.org/api-ref/compute/#show-server-action-details",
    },
  ],
  tempest: [
    "77ca5cc5-9990-45e0-ab98-1de8fead201a",
    "aacc71ca-1d70-4aa5-bbf6-0ff71470e43c",
    "2cb1baf6-ac8d-4429-bf0d-ba8a0ba53e32",
  ],
  needs: { server: lentBareServer },
  async run({ cloud, server, claim, eventually }) {
    const path = { server_id: server.id };
    const rebooted = await cloud.compute.call("POST /servers/{server_id}/action#reboot", {
      path,
      body: { reboot: { type: "HARD" } },
    });
    claim("Rebooting a server answers 202", rebooted, rebooted.status === 202);
    const again = await serverSettles({ cloud, eventually }, server.id, "ACTIVE");
    claim("It is ACTIVE again", again, again.body.server.status === "ACTIVE", again.body.server.status);
    const listed = await cloud.compute.call("GET /servers/{server_id}/os-instance-actions", { path });
    claim("Listing actions answers 200", listed, listed.status === 200);
    const actions = listed.body.instanceActions as { action: string; request_id: string; user_id: string }[];
    const names = actions.map(({ action }) => action);
    claim(
      "The list tells what was done, the latest first",
      listed,
      names[0] === "reboot" && names.at(-1) === "create",
      names.join(", "),
    );
    const { request_id = "", user_id } = actions[0] ?? {};
    const request = rebooted.headers["x-compute-request-id"];
    claim("It names the request that did it", listed, request_id === request, request_id);
    claim("It names the user who did it", listed, user_id === cloud.userId, user_id);
    const shown = await cloud.compute.call("GET /servers/{server_id}/os-instance-actions/{request_id}", {
      path: { ...path, request_id },
    });
    claim("Showing an action answers 200", shown, shown.status === 200);
    const { action, instance_uuid } = shown.body.instanceAction;
    claim(
      "It is what was done to that server",
      shown,
      action === "reboot" && instance_uuid === server.id,
      `${action} of ${instance_uuid}`,
    );
    const unknown = await cloud.compute.call("GET /servers/{server_id}/os-instance-actions/{request_id}", {
      path: { ...path, request_id: "req-00000000-0000-4000-8000-000000000000" },
    });
    claim("A request that did nothing to it answers 404", unknown, unknown.status === 404);
  },
};
