import type { Network } from "../../../fixtures/resources/network.ts";
import { lentNetwork } from "../../../fixtures/resources/network-lent.ts";
import type { Scenario } from "../scenario.ts";

export const ipv6ModesMustAgree: Scenario<{ network: Network }> = {
  title:
    "An IPv6 subnet whose router advertisement and address modes contradict each other is refused with 400, and so are modes for IPv4",
  capability: "network-subnets",
  cites: [
    { title: "Networking API, Create subnet", href: "https://docs.openstack.org/api-ref/network/v2/#create-subnet" },
    { title: "Networking Guide, IPv6", href: "https://docs.openstack.org/neutron/latest/admin/config-ipv6.html" },
  ],
  tempest: ["81f18ef6-95b5-4584-9966-10d480b7496a"],
  needs: { network: lentNetwork },
  async run({ cloud, network, claim }) {
    const all = ["slaac", "dhcpv6-stateless", "dhcpv6-stateful"];
    const pairs = all.flatMap((ra) => all.filter((mode) => mode !== ra).map((mode) => [ra, mode] as const));
    const refuses = async (wish: Record<string, string | number>): Promise<void> => {
      const subnet = { name: cloud.name("subnet"), network_id: network.id, ...wish };
      const refused = await cloud.network.call("POST /subnets", { body: { subnet } });
      claim(`A subnet with ${JSON.stringify(wish)} is refused with 400`, refused, refused.status === 400);
    };
    await Promise.all(
      pairs.map(([ipv6_ra_mode, ipv6_address_mode]) =>
        refuses({ ip_version: 6, cidr: "fd53:7461:636b:20::/64", ipv6_ra_mode, ipv6_address_mode }),
      ),
    );
    await refuses({ ip_version: 4, cidr: "10.254.71.0/24", ipv6_ra_mode: "slaac", ipv6_address_mode: "slaac" });
    await refuses({ ip_version: 6, cidr: "fd53:7461:636b:20::/72", ipv6_ra_mode: "slaac", ipv6_address_mode: "slaac" });
    const shown = await cloud.network.call("GET /networks/{network_id}", { path: { network_id: network.id } });
    claim(
      "The network has no subnet",
      shown,
      shown.body.network?.subnets.length === 0,
      shown.body.network?.subnets.join(", "),
    );
  },
};
