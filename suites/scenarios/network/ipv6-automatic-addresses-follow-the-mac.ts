import type { Network } from "../../../fixtures/resources/network.ts";
import { eui64 } from "../../../fixtures/resources/network-eui64.ts";
import { sameAddress } from "../../../fixtures/resources/network-ip-range.ts";
import { lentNetwork } from "../../../fixtures/resources/network-lent.ts";
import type { Scenario } from "../scenario.ts";

export const ipv6AutomaticAddressesFollowTheMac: Scenario<{ network: Network }> = {
  title:
    "In IPv6 subnets whose hosts make their addresses themselves (slaac, dhcpv6-stateless) a port has the address that follows from its MAC address",
  capability: "network-subnets",
  cites: [
    { title: "Networking Guide, IPv6", href: "https://docs.openstack.org/neutron/latest/admin/config-ipv6.html" },
    { title: "RFC 4291, appendix A", href: "https://www.rfc-editor.org/rfc/rfc4291#appendix-A" },
  ],
  tempest: ["e5517e62-6f16-430d-a672-f80875493d4c", "ae2f4a5d-03ff-4c42-a3b0-ce2fcb7ea832"],
  needs: { network: lentNetwork },
  demand: { subnets: 4, ports: 1 },
  async run({ cloud, network, claim }) {
    const modes = [
      { ipv6_ra_mode: "slaac", ipv6_address_mode: "slaac" },
      { ipv6_ra_mode: "dhcpv6-stateless", ipv6_address_mode: "dhcpv6-stateless" },
      { ipv6_address_mode: "slaac" },
      { ipv6_address_mode: "dhcpv6-stateless" },
    ];
    const subnets = await Promise.all(
      modes.map(async (mode, index) => {
        const cidr = `fd53:7461:636b:1${index}::/64`;
        const subnet = { name: cloud.name("subnet"), network_id: network.id, ip_version: 6, cidr, ...mode };
        const created = await cloud.network.call("POST /subnets", { body: { subnet } });
        claim(`Creating a subnet with ${JSON.stringify(mode)} answers 201`, created, created.status === 201);
        return { id: created.body.subnet.id as string, cidr };
      }),
    );
    const created = await cloud.network.call("POST /ports", {
      body: { port: { name: cloud.name("port"), network_id: network.id } },
    });
    claim("Creating a port answers 201", created, created.status === 201);
    const shown = await cloud.network.call("GET /ports/{port_id}", { path: { port_id: created.body.port.id } });
    claim("Showing the port answers 200", shown, shown.status === 200);
    const { mac_address, fixed_ips } = shown.body.port;
    const told = JSON.stringify(fixed_ips);
    claim("The port has an address in each subnet", shown, fixed_ips.length === subnets.length, told);
    const others = (fixed_ips as { subnet_id: string; ip_address: string }[]).filter(
      ({ subnet_id, ip_address }) =>
        !subnets.some(({ id, cidr }) => id === subnet_id && sameAddress(ip_address, eui64(cidr, mac_address))),
    );
    claim(`Each follows from the MAC address ${mac_address}`, shown, others.length === 0, JSON.stringify(others));
  },
};
