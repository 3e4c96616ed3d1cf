import { shared } from "../../../fixtures/resources/fixture.ts";
import type { Network } from "../../../fixtures/resources/network.ts";
import { liesBetween } from "../../../fixtures/resources/network-ip-range.ts";
import { lentNetwork } from "../../../fixtures/resources/network-lent.ts";
import { type Subnet, subnet } from "../../../fixtures/resources/subnet.ts";
import type { Scenario } from "../scenario.ts";

export const bulkPortsAreMade: Scenario<{ subnet: Subnet; network: Network }> = {
  title: "One request makes ports on two networks, each with an address of the allocation pool of its own network",
  capability: "network-ports",
  cites: [
    {
      title: "Networking API, Bulk-create",
      href: "https://docs.openstack.org/api-ref/network/v2/#bulk-create",
    },
    { title: "Networking API, Create subnet", href: "https://docs.openstack.org/api-ref/network/v2/#create-subnet" },
  ],
  tempest: ["67f1b811-f8db-43e2-86bd-72c074d4a42c", "0435f278-40ae-48cb-a404-b8a087bc09b1"],
  needs: { subnet: shared(subnet), network: lentNetwork },
  demand: { subnets: 1, ports: 2 },
  async run({ cloud, subnet, network, claim }) {
    const wish = (networkId: string): { name: string; network_id: string } => ({
      name: cloud.name("port"),
      network_id: networkId,
    });
    const pool = { start: "10.254.68.200", end: "10.254.68.202" };
    const block = await cloud.network.call("POST /subnets", {
      body: {
        subnet: {
          name: cloud.name("subnet"),
          network_id: network.id,
          ip_version: 4,
          cidr: "10.254.68.0/24",
          allocation_pools: [pool],
        },
      },
    });
    claim("Creating a subnet on the second network answers 201", block, block.status === 201);
    const ports = [wish(subnet.networkId), wish(network.id)];
    const created = await cloud.network.call("POST /ports", { body: { ports } });
    const made = (created.body.ports ?? []) as {
      id: string;
      name: string;
      network_id: string;
      admin_state_up: boolean;
      fixed_ips: { subnet_id: string; ip_address: string }[];
    }[];
    made.map(({ id }) => cloud.owns("network", "DELETE /ports/{port_id}", { port_id: id }));
    claim("Creating two ports at once answers 201", created, created.status === 201);
    const told = made
      .map(({ name, network_id, admin_state_up, fixed_ips }) =>
        [name, network_id, admin_state_up, fixed_ips[0]?.subnet_id].join(" "),
      )
      .sort();
    const expected = ports
      .map(({ name, network_id }, index) =>
        [name, network_id, true, [subnet.id, block.body.subnet.id][index]].join(" "),
      )
      .sort();
    claim("Both are made as asked for, and up", created, told.join() === expected.join(), told.join(", "));
    const address = made.find(({ network_id }) => network_id === network.id)?.fixed_ips[0]?.ip_address ?? "0.0.0.0";
    claim("The address on the second is of its pool", created, liesBetween(address, pool.start, pool.end), address);
    const listed = await cloud.network.call("GET /ports", { query: { id: made.map(({ id }) => id) } });
    claim("Listing them answers 200", listed, listed.status === 200);
    claim("Both are listed", listed, listed.body.ports.length === 2, `${listed.body.ports.length} ports`);
  },
};
