import { type Subnet, subnet } from "../../../fixtures/resources/subnet.ts";
import type { Scenario } from "../scenario.ts";

export const networkDeleteIsFinal: Scenario<{ subnet: Subnet }> = {
  title:
    "A network is ACTIVE and keeps a new name until it is deleted, and takes its subnet with it: both are neither shown, listed, changed nor deleted again",
  capability: "network-networks",
  cites: [
    { title: "Networking API, Update network", href: "https://docs.openstack.org/api-ref/network/v2/#update-network" },
    { title: "Networking API, Delete network", href: "https://docs.openstack.org/api-ref/network/v2/#delete-network" },
  ],
  tempest: ["f04f61a9-b7f3-4194-90b2-9bcf660d1bfe", "0e269138-0da6-4efc-a46d-578161e7b221"],
  needs: { subnet },
  async run({ cloud, subnet, claim }) {
    const path = { network_id: subnet.networkId };
    const name = cloud.name("renamed");
    const renamed = await cloud.network.call("PUT /networks/{network_id}", { path, body: { network: { name } } });
    claim("Renaming the network answers 200", renamed, renamed.status === 200);
    claim("The answer has the new name", renamed, renamed.body.network.name === name, renamed.body.network.name);
    const before = await cloud.network.call("GET /networks/{network_id}", { path });
    claim("Showing the network answers 200", before, before.status === 200);
    claim("It has the new name", before, before.body.network.name === name, before.body.network.name);
    claim("It is ACTIVE", before, before.body.network.status === "ACTIVE", before.body.network.status);
    const deleted = await cloud.network.call("DELETE /networks/{network_id}", { path });
    claim("Deleting the network answers 204", deleted, deleted.status === 204);
    const shown = await cloud.network.call("GET /networks/{network_id}", { path });
    claim("Showing it answers 404", shown, shown.status === 404);
    const inside = await cloud.network.call("GET /subnets/{subnet_id}", { path: { subnet_id: subnet.id } });
    claim("Showing its subnet answers 404", inside, inside.status === 404);
    const listed = await cloud.network.call("GET /networks", { query: { id: subnet.networkId } });
    claim("Listing networks answers 200", listed, listed.status === 200);
    claim("It is not listed", listed, listed.body.networks.length === 0, `the list names ${subnet.networkId}`);
    const subnets = await cloud.network.call("GET /subnets", { query: { network_id: subnet.networkId } });
    claim("Listing subnets answers 200", subnets, subnets.status === 200);
    claim("Its subnet is not listed", subnets, subnets.body.subnets.length === 0, `the list names ${subnet.id}`);
    const changed = await cloud.network.call("PUT /networks/{network_id}", {
      path,
      body: { network: { admin_state_up: false } },
    });
    claim("Changing it answers 404", changed, changed.status === 404);
    const again = await cloud.network.call("DELETE /networks/{network_id}", { path });
    claim("Deleting it again answers 404", again, again.status === 404);
    const port = { name: cloud.name("port"), network_id: subnet.networkId };
    const refused = await cloud.network.call("POST /ports", { body: { port } });
    claim("A port on it is refused with 404", refused, refused.status === 404);
  },
};
