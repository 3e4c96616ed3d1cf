import type { Network } from "../../../fixtures/resources/network.ts";
import { lentNetwork } from "../../../fixtures/resources/network-lent.ts";
import type { Scenario } from "../scenario.ts";

export const allocationPoolLiesInCidr: Scenario<{ network: Network }> = {
  title: "A subnet's allocation pool is its whole block but the gateway, and a pool beyond the block is refused",
  capability: "network-subnets",
  cites: [
    { title: "Networking API, Create subnet", href: "https://docs.openstack.org/api-ref/network/v2/#create-subnet" },
  ],
  needs: { network: lentNetwork },
  demand: { subnets: 1 },
  async run({ cloud, network, claim }) {
    const subnet = { network_id: network.id, ip_version: 4, cidr: "10.254.41.0/28" };
    const created = await cloud.network.call("POST /subnets", {
      body: { subnet: { name: cloud.name("subnet"), ...subnet } },
    });
    claim("Creating a subnet answers 201", created, created.status === 201);
    const { id, gateway_ip } = created.body.subnet;
    claim("Its gateway is the first address", created, gateway_ip === "10.254.41.1", gateway_ip);
    const shown = await cloud.network.call("GET /subnets/{subnet_id}", { path: { subnet_id: id } });
    claim("Showing the subnet answers 200", shown, shown.status === 200);
    const pools = JSON.stringify(shown.body.subnet.allocation_pools);
    const rest = JSON.stringify([{ start: "10.254.41.2", end: "10.254.41.14" }]);
    claim("Its pool is the rest of the block", shown, pools === rest, pools);
    const beyond = await cloud.network.call("POST /subnets", {
      body: {
        subnet: {
          ...subnet,
          name: cloud.name("subnet"),
          cidr: "10.254.42.0/28",
          allocation_pools: [{ start: "10.254.42.2", end: "10.254.42.20" }],
        },
      },
    });
    claim("A pool that ends beyond the block is refused with 400", beyond, beyond.status === 400);
  },
};
