import { type Network, network } from "../../../fixtures/resources/network.ts";
import type { Scenario } from "../scenario.ts";

export const networkUpdateIsKept: Scenario<{ network: Network }> = {
  title: "An update of a network's name and administrative state is kept and changes nothing else",
  capability: "network-networks",
  cites: [
    { title: "Networking API, Update network", href: "https://docs.openstack.org/api-ref/network/v2/#update-network" },
  ],
  needs: { network },
  async run({ cloud, network, claim }) {
    const path = { network_id: network.id };
    const before = await cloud.network.call("GET /networks/{network_id}", { path });
    claim("Showing the network answers 200", before, before.status === 200);
    const changes = { name: cloud.name("Netz-网络-é"), admin_state_up: false };
    const updated = await cloud.network.call("PUT /networks/{network_id}", { path, body: { network: changes } });
    claim("Updating the network answers 200", updated, updated.status === 200);
    const after = await cloud.network.call("GET /networks/{network_id}", { path });
    claim("Showing the network answers 200", after, after.status === 200);
    const expected: Record<string, unknown> = { ...before.body.network, ...changes };
    // Where it is served is found out after it was made.
    const differing = Object.keys(expected)
      .filter((field) => !["status", "availability_zones", "updated_at", "revision_number"].includes(field))
      .filter((field) => JSON.stringify(after.body.network[field]) !== JSON.stringify(expected[field]));
    claim(
      "It is as the update says, and as before in the rest",
      after,
      differing.length === 0,
      `differs in ${differing.join(", ")}`,
    );
    const back = await cloud.network.call("PUT /networks/{network_id}", {
      path,
      body: { network: { admin_state_up: true } },
    });
    claim("Updating the state alone answers 200", back, back.status === 200);
    const { name, admin_state_up } = back.body.network;
    claim("The state is up again", back, admin_state_up === true, String(admin_state_up));
    claim("The name of the first update is still there", back, name === changes.name, name);
  },
};
