import { type Subnet, subnet } from "../../../fixtures/resources/subnet.ts";
import type { Scenario } from "../scenario.ts";

export const sharedNetworkReachesItsTarget: Scenario<{ subnet: Subnet }> = {
  title:
    "A network that is shared with another project is seen and used there, but not changed, until the sharing ends",
  capability: "network-isolation",
  cites: [
    {
      title: "Networking API, Create RBAC policy",
      href: "https://docs.openstack.org/api-ref/network/v2/#create-rbac-policy",
    },
    {
      title: "Networking Guide, Role-Based Access Control",
      href: "https://docs.openstack.org/neutron/latest/admin/config-rbac.html",
    },
  ],
  callers: ["other"],
  extensions: { network: ["rbac-policies"] },
  needs: { subnet },
  async run({ cloud, subnet, claim }) {
    const other = cloud.as("other");
    const path = { network_id: subnet.networkId };
    const rbac_policy = {
      object_type: "network",
      object_id: subnet.networkId,
      action: "access_as_shared",
      target_tenant: other.projectId,
    };
    const created = await cloud.network.call("POST /rbac-policies", { body: { rbac_policy } });
    claim("Sharing the network answers 201", created, created.status === 201);
    const policy = { rbac_policy_id: created.body.rbac_policy.id };
    const shown = await other.network.call("GET /networks/{network_id}", { path });
    claim("The other project sees it", shown, shown.status === 200);
    claim("It sees that it is shared", shown, shown.body.network.shared === true, String(shown.body.network.shared));
    const renamed = await other.network.call("PUT /networks/{network_id}", {
      path,
      body: { network: { name: other.name("taken") } },
    });
    claim("It may not change it", renamed, renamed.status === 403);
    const plugged = await other.network.call("POST /ports", {
      body: { port: { name: other.name("port"), network_id: subnet.networkId } },
    });
    claim("Creating a port there answers 201", plugged, plugged.status === 201);
    const used = await cloud.network.call("DELETE /rbac-policies/{rbac_policy_id}", { path: policy });
    claim("Ending the sharing while it is used answers 409", used, used.status === 409);
    const deleted = await other.network.call("DELETE /ports/{port_id}", { path: { port_id: plugged.body.port.id } });
    claim("Deleting the port answers 204", deleted, deleted.status === 204);
    const ended = await cloud.network.call("DELETE /rbac-policies/{rbac_policy_id}", { path: policy });
    claim("Ending the sharing answers 204", ended, ended.status === 204);
    const hidden = await other.network.call("GET /networks/{network_id}", { path });
    claim("The network is hidden again", hidden, hidden.status === 404);
  },
};
