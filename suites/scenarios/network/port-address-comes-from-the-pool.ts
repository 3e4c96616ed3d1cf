import type { Network } from "../../../fixtures/resources/network.ts";
import { lentNetwork } from "../../../fixtures/resources/network-lent.ts";
import type { Scenario } from "../scenario.ts";

export const portAddressComesFromThePool: Scenario<{ network: Network }> = {
  title: "Ports get each address of the allocation pool once, and none when the pool is used up",
  capability: "network-ports",
  cites: [
    { title: "Networking API, Create port", href: "https://docs.openstack.org/api-ref/network/v2/#create-port" },
    { title: "Networking API, Create subnet", href: "https://docs.openstack.org/api-ref/network/v2/#create-subnet" },
  ],
  needs: { network: lentNetwork },
  demand: { subnets: 1, ports: 4 },
  async run({ cloud, network, claim }) {
    // Without DHCP, so that no port of the service itself takes an address.
    const created = await cloud.network.call("POST /subnets", {
      body: {
        subnet: {
          name: cloud.name("subnet"),
          network_id: network.id,
          ip_version: 4,
          cidr: "10.254.63.0/24",
          enable_dhcp: false,
          allocation_pools: [{ start: "10.254.63.100", end: "10.254.63.102" }],
        },
      },
    });
    claim("Creating a subnet with a pool of three answers 201", created, created.status === 201);
    const body = { port: { name: cloud.name("port"), network_id: network.id } };
    const made = await Promise.all([1, 2, 3].map(() => cloud.network.call("POST /ports", { body })));
    made.map((answer) => claim("Creating a port answers 201", answer, answer.status === 201));
    const listed = await cloud.network.call("GET /ports", { query: { network_id: network.id } });
    claim("Listing the network's ports answers 200", listed, listed.status === 200);
    const addresses = (listed.body.ports as { fixed_ips: { ip_address: string }[] }[])
      .flatMap(({ fixed_ips }) => fixed_ips.map(({ ip_address }) => ip_address))
      .sort();
    claim(
      "The ports have the addresses of the pool",
      listed,
      addresses.join() === "10.254.63.100,10.254.63.101,10.254.63.102",
      addresses.join(", "),
    );
    const fourth = await cloud.network.call("POST /ports", { body });
    claim("A fourth port is refused with 409", fourth, fourth.status === 409);
    const chosen = await cloud.network.call("POST /ports", {
      body: { port: { ...body.port, fixed_ips: [{ ip_address: "10.254.63.9" }] } },
    });
    claim("A port with an address beside the pool that it asks for answers 201", chosen, chosen.status === 201);
  },
};
