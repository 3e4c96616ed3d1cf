import { bareServer, type Server } from "../../../fixtures/resources/server.ts";
import { serverGoes } from "../../../fixtures/resources/server-settles.ts";
import type { Scenario } from "../scenario.ts";

export const deletedServerActionsAreTold: Scenario<{ server: Server }> = {
  title: "What was done to a server is told after it is deleted, the deletion too",
  capability: "compute-instance-actions-get",
  cites: [
    {
      title: "Compute API, List Actions For Server",
      href: "https://docs.openstack.org/api-ref/compute/#list-actions-for-server",
    },
  ],
  needs: { server: bareServer },
  since: { compute: "2.21" },
  async run({ cloud, server, claim, eventually }) {
    const path = { server_id: server.id };
    const deleted = await cloud.compute.call("DELETE /servers/{server_id}", { path });
    claim("Deleting a server answers 204", deleted, deleted.status === 204);
    const left = await serverGoes({ cloud, eventually }, server.id);
    claim("The server is gone", left, left.status === 404);
    const listed = await cloud.compute.call("GET /servers/{server_id}/os-instance-actions", { path });
    claim("Listing its actions answers 200", listed, listed.status === 200);
    const actions = listed.body.instanceActions as { action: string; request_id: string }[];
    const names = actions.map(({ action }) => action).join(", ");
    claim("It was created and deleted", listed, names === "delete, create", names);
    const request = deleted.headers["x-compute-request-id"];
    claim("The deletion is told with its request", listed, actions[0]?.request_id === request, actions[0]?.request_id);
  },
};
