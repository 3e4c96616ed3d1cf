import { type Network, network } from "../../../fixtures/resources/network.ts";
import type { Scenario } from "../scenario.ts";

export const updatesAtOnceAreBothKept: Scenario<{ network: Network }> = {
  title: "Two updates of different attributes at the same moment are both kept, and the revision tells of both",
  capability: "network-networks",
  cites: [
    { title: "Networking API, Update network", href: "https://docs.openstack.org/api-ref/network/v2/#update-network" },
    {
      title: "Networking API, Show network details, revision_number",
      href: "https://docs.openstack.org/api-ref/network/v2/#show-network-details",
    },
    {
      title: "Networking API, Resource timestamps",
      href: "https://docs.openstack.org/api-ref/network/v2/#resource-timestamps",
    },
  ],
  extensions: { network: ["standard-attr-revisions", "standard-attr-timestamp"] },
  needs: { network },
  async run({ cloud, network, claim }) {
    const path = { network_id: network.id };
    const before = await cloud.network.call("GET /networks/{network_id}", { path });
    claim("Showing the network answers 200", before, before.status === 200);
    const name = cloud.name("renamed");
    const [renamed, stopped] = await Promise.all([
      cloud.network.call("PUT /networks/{network_id}", { path, body: { network: { name } } }),
      cloud.network.call("PUT /networks/{network_id}", { path, body: { network: { admin_state_up: false } } }),
    ]);
    claim("Renaming the network answers 200", renamed, renamed.status === 200);
    claim("Taking the network down answers 200", stopped, stopped.status === 200);
    const after = await cloud.network.call("GET /networks/{network_id}", { path });
    claim("Showing the network answers 200", after, after.status === 200);
    const { admin_state_up, revision_number, created_at, updated_at } = after.body.network;
    claim("The new name is kept", after, after.body.network.name === name, after.body.network.name);
    claim("The new state is kept", after, admin_state_up === false, String(admin_state_up));
    const past = before.body.network.revision_number;
    claim("The revision has grown", after, revision_number > past, `${past} to ${revision_number}`);
    claim("The time of creation is as before", after, created_at === before.body.network.created_at, created_at);
    const moved = Date.parse(updated_at) >= Date.parse(before.body.network.updated_at);
    claim("The time of the update is not before the last", after, moved, updated_at);
  },
};
