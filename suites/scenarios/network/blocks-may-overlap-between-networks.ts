import { lentSubnet } from "../../../fixtures/resources/network-lent.ts";
import type { Subnet } from "../../../fixtures/resources/subnet.ts";
import type { Scenario } from "../scenario.ts";

export const blocksMayOverlapBetweenNetworks: Scenario<{ subnet: Subnet; another: Subnet }> = {
  title: "Two networks may use the same block and the same address, one network may not use a block twice",
  capability: "network-subnets",
  cites: [
    { title: "Networking API, Create subnet", href: "https://docs.openstack.org/api-ref/network/v2/#create-subnet" },
    {
      title: "Networking Guide, Networking concepts",
      href: "https://docs.openstack.org/neutron/latest/admin/intro-os-networking.html",
    },
  ],
  needs: { subnet: lentSubnet, another: lentSubnet },
  demand: { ports: 2 },
  async run({ cloud, subnet, another, claim }) {
    // Services take addresses for themselves from the beginning of the pool: this one is far from it.
    const fixed_ips = [{ ip_address: subnet.cidr.replace("0/24", "227") }];
    const first = await cloud.network.call("POST /ports", {
      body: { port: { name: cloud.name("port"), network_id: subnet.networkId, fixed_ips } },
    });
    claim("A port with a chosen address answers 201", first, first.status === 201);
    const second = await cloud.network.call("POST /ports", {
      body: { port: { name: cloud.name("port"), network_id: another.networkId, fixed_ips } },
    });
    claim("A port with the same address in another network answers 201", second, second.status === 201);
    const given = second.body.port.fixed_ips[0]?.ip_address;
    claim("It has that address", second, given === fixed_ips[0]?.ip_address, given);
    const twice = {
      name: cloud.name("subnet"),
      network_id: subnet.networkId,
      ip_version: 4,
      cidr: subnet.cidr.replace("0/24", "128/25"),
    };
    const refused = await cloud.network.call("POST /subnets", { body: { subnet: twice } });
    claim("A block inside another of the same network is refused with 400", refused, refused.status === 400);
  },
};
