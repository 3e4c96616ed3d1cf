import type { Network } from "../../../fixtures/resources/network.ts";
import { eui64 } from "../../../fixtures/resources/network-eui64.ts";
import { liesBetween, sameAddress } from "../../../fixtures/resources/network-ip-range.ts";
import { lentNetwork } from "../../../fixtures/resources/network-lent.ts";
import type { Scenario } from "../scenario.ts";

export const ipv6WithoutModesUsesThePool: Scenario<{ network: Network }> = {
  title:
    "In an IPv6 subnet without modes a port gets an address of the allocation pool, not one that follows from its MAC address",
  capability: "network-subnets",
  cites: [
    { title: "Networking Guide, IPv6", href: "https://docs.openstack.org/neutron/latest/admin/config-ipv6.html" },
  ],
  tempest: ["21635b6f-165a-4d42-bf49-7d195e47342f"],
  needs: { network: lentNetwork },
  demand: { subnets: 1, ports: 1 },
  async run({ cloud, network, claim }) {
    const cidr = "fd53:7461:636b:21::/64";
    const subnet = { name: cloud.name("subnet"), network_id: network.id, ip_version: 6, cidr };
    const block = await cloud.network.call("POST /subnets", { body: { subnet } });
    claim("Creating an IPv6 subnet answers 201", block, block.status === 201);
    const { ipv6_ra_mode, ipv6_address_mode, allocation_pools } = block.body.subnet;
    claim(
      "It has no modes",
      block,
      ipv6_ra_mode === null && ipv6_address_mode === null,
      `${ipv6_ra_mode} ${ipv6_address_mode}`,
    );
    const port = { name: cloud.name("port"), network_id: network.id };
    const created = await cloud.network.call("POST /ports", { body: { port } });
    claim("Creating a port answers 201", created, created.status === 201);
    const address = created.body.port.fixed_ips[0]?.ip_address ?? "::";
    const pooled = (allocation_pools as { start: string; end: string }[]).some(({ start, end }) =>
      liesBetween(address, start, end),
    );
    claim("Its address lies in the allocation pool", created, pooled, address);
    const made = sameAddress(address, eui64(cidr, created.body.port.mac_address));
    claim("Its address does not follow from its MAC address", created, !made, address);
  },
};
