import type { Network } from "../../../fixtures/resources/network.ts";
import { eui64 } from "../../../fixtures/resources/network-eui64.ts";
import { liesBetween, sameAddress } from "../../../fixtures/resources/network-ip-range.ts";
import { lentNetwork } from "../../../fixtures/resources/network-lent.ts";
import type { Scenario } from "../scenario.ts";

type Wish = Readonly<Record<string, string | number>>;

export const ipv6MixedSubnetsEachGiveAnAddress: Scenario<{ network: Network; another: Network }> = {
  title:
    "A port on a network with automatic IPv6, managed IPv6 and IPv4 subnets gets an address of each, in whatever order they were made",
  capability: "network-subnets",
  cites: [
    { title: "Networking Guide, IPv6", href: "https://docs.openstack.org/neutron/latest/admin/config-ipv6.html" },
  ],
  tempest: ["4544adf7-bb5f-4bdc-b769-b3e77026cef2", "4256c61d-c538-41ea-9147-3c450c36669e"],
  needs: { network: lentNetwork, another: lentNetwork },
  demand: { subnets: 8, ports: 2 },
  async run({ cloud, network, another, claim }) {
    const slaac = { ip_version: 6, cidr: "fd53:7461:636b:22::/64", ipv6_ra_mode: "slaac", ipv6_address_mode: "slaac" };
    const stateless = {
      ip_version: 6,
      cidr: "fd53:7461:636b:23::/64",
      ipv6_ra_mode: "dhcpv6-stateless",
      ipv6_address_mode: "dhcpv6-stateless",
    };
    const stateful = { ip_version: 6, cidr: "fd53:7461:636b:24::/64", ipv6_address_mode: "dhcpv6-stateful" };
    const ipv4 = { ip_version: 4, cidr: "10.254.72.0/24" };
    const make = async (network_id: string, wish: Wish): Promise<Wish & { readonly id: string }> => {
      const created = await cloud.network.call("POST /subnets", {
        body: { subnet: { name: cloud.name("subnet"), network_id, ...wish } },
      });
      claim(`Creating the subnet ${wish["cidr"]} answers 201`, created, created.status === 201);
      return { ...wish, id: created.body.subnet.id };
    };
    const tell = async (network_id: string, subnets: readonly string[]): Promise<void> => {
      const created = await cloud.network.call("POST /ports", {
        body: { port: { name: cloud.name("port"), network_id } },
      });
      claim("Creating a port answers 201", created, created.status === 201);
      const { mac_address, fixed_ips } = created.body.port;
      const told = JSON.stringify(fixed_ips);
      const of = (id: string | undefined): string =>
        (fixed_ips as { subnet_id: string; ip_address: string }[]).find(({ subnet_id }) => subnet_id === id)
          ?.ip_address ?? "::";
      const [first, second, third, fourth] = subnets;
      claim("It has an address in each subnet", created, fixed_ips.length === 4, told);
      claim(
        "The slaac address follows from its MAC address",
        created,
        sameAddress(of(first), eui64(slaac.cidr, mac_address)),
        told,
      );
      claim("So does the stateless one", created, sameAddress(of(second), eui64(stateless.cidr, mac_address)), told);
      const managed = liesBetween(of(third), "fd53:7461:636b:24::", "fd53:7461:636b:24:ffff:ffff:ffff:ffff");
      claim("The managed address lies in its block", created, managed, told);
      claim(
        "The IPv4 address lies in its block",
        created,
        liesBetween(of(fourth), "10.254.72.1", "10.254.72.254"),
        told,
      );
    };
    const a = await make(network.id, slaac);
    const b = await make(network.id, stateless);
    const c = await make(network.id, stateful);
    const d = await make(network.id, ipv4);
    await tell(network.id, [a.id, b.id, c.id, d.id]);
    const h = await make(another.id, ipv4);
    const g = await make(another.id, stateful);
    const f = await make(another.id, stateless);
    const e = await make(another.id, slaac);
    await tell(another.id, [e.id, f.id, g.id, h.id]);
  },
};
