import type { Network } from "../../../fixtures/resources/network.ts";
import { lentNetwork } from "../../../fixtures/resources/network-lent.ts";
import type { Scenario } from "../scenario.ts";

export const portAddressComesFromThePool: Scenario<{ network: Network }> = {
  title:
    "A port gets each address of the allocation pool once, one beside it when it asks for that, and another gets none when the pool is used up",
  capability: "network-ports",
  cites: [
    { title: "Networking API, Create port", href: "https://docs.openstack.org/api-ref/network/v2/#create-port" },
    { title: "Networking API, Create subnet", href: "https://docs.openstack.org/api-ref/network/v2/#create-subnet" },
  ],
  needs: { network: lentNetwork },
  demand: { subnets: 1, ports: 1 },
  async run({ cloud, network, claim }) {
    // Without DHCP, so that no port of the service itself takes an address.
    const block = await cloud.network.call("POST /subnets", {
      body: {
        subnet: {
          name: cloud.name("subnet"),
          network_id: network.id,
          ip_version: 4,
          cidr: "10.254.63.0/24",
          enable_dhcp: false,
          allocation_pools: [{ start: "10.254.63.100", end: "10.254.63.101" }],
        },
      },
    });
    claim("Creating a subnet with a pool of two answers 201", block, block.status === 201);
    const { id: subnet_id } = block.body.subnet;
    const plug = (...fixed_ips: readonly Record<string, string>[]): ReturnType<typeof cloud.network.call> =>
      cloud.network.call("POST /ports", {
        body: { port: { name: cloud.name("port"), network_id: network.id, fixed_ips } },
      });
    const beside = "10.254.63.9";
    const created = await plug({ subnet_id }, { subnet_id }, { subnet_id, ip_address: beside });
    claim("Creating a port with three addresses answers 201", created, created.status === 201);
    const addresses = (created.body.port.fixed_ips as { ip_address: string }[]).map(({ ip_address }) => ip_address);
    claim(
      "It has those of the pool, and the one beside it that was asked for",
      created,
      addresses.toSorted().join() === `10.254.63.100,10.254.63.101,${beside}`,
      addresses.join(", "),
    );
    const second = await plug({ subnet_id });
    claim("A second port is refused with 409", second, second.status === 409);
  },
};
