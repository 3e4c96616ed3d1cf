import type { Network } from "../../../fixtures/resources/network.ts";
import { liesBetween } from "../../../fixtures/resources/network-ip-range.ts";
import { lentNetwork } from "../../../fixtures/resources/network-lent.ts";
import type { Scenario } from "../scenario.ts";

export const ipv6ManagedAddressesComeFromThePool: Scenario<{ network: Network }> = {
  title:
    "A stateful IPv6 subnet gives ports addresses of its pool, or the free one that they ask for, and none beyond its block",
  capability: "network-subnets",
  cites: [
    { title: "Networking Guide, IPv6", href: "https://docs.openstack.org/neutron/latest/admin/config-ipv6.html" },
    { title: "Networking API, Create port", href: "https://docs.openstack.org/api-ref/network/v2/#create-port" },
  ],
  tempest: [
    "4ab211a0-276f-4552-9070-51e27f58fecf",
    "51a5e97f-f02e-4e4e-9a17-a69811d300e3",
    "98244d88-d990-4570-91d4-6b25d70d08af",
    "57b8302b-cba9-4fbb-8835-9168df029051",
  ],
  needs: { network: lentNetwork },
  demand: { subnets: 3, ports: 6 },
  async run({ cloud, network, claim }) {
    const plug = (fixed_ips: readonly Record<string, string>[]): ReturnType<typeof cloud.network.call> =>
      cloud.network.call("POST /ports", {
        body: { port: { name: cloud.name("port"), network_id: network.id, fixed_ips } },
      });
    const tell = async (block: string, modes: Record<string, string>): Promise<void> => {
      const subnet = {
        name: cloud.name("subnet"),
        network_id: network.id,
        ip_version: 6,
        cidr: `${block}::/64`,
        ...modes,
      };
      const created = await cloud.network.call("POST /subnets", { body: { subnet } });
      claim(`Creating a subnet with ${JSON.stringify(modes)} answers 201`, created, created.status === 201);
      const { id: subnet_id, allocation_pools } = created.body.subnet;
      const [{ start, end }] = allocation_pools;
      const any = await plug([{ subnet_id }]);
      claim("Creating a port on it answers 201", any, any.status === 201);
      const [{ ip_address: given }] = any.body.port.fixed_ips;
      claim(`Its address lies between ${start} and ${end}`, any, liesBetween(given, start, end), given);
      const wish = { subnet_id, ip_address: `${block}::5:6789` };
      const chosen = await plug([wish]);
      claim("Creating a port with an address of choice answers 201", chosen, chosen.status === 201);
      const [{ ip_address: kept }] = chosen.body.port.fixed_ips;
      claim("It has that address", chosen, kept === wish.ip_address, kept);
      const taken = await plug([wish]);
      claim("Asking for it once more answers 409", taken, taken.status === 409);
      const beyond = await plug([{ subnet_id, ip_address: "fd53:7461:636b:ffff::7" }]);
      claim("Asking for an address beyond the block answers 400", beyond, beyond.status === 400);
    };
    await tell("fd53:7461:636b:25", { ipv6_ra_mode: "dhcpv6-stateful", ipv6_address_mode: "dhcpv6-stateful" });
    await tell("fd53:7461:636b:26", { ipv6_ra_mode: "dhcpv6-stateful" });
    await tell("fd53:7461:636b:27", { ipv6_address_mode: "dhcpv6-stateful" });
  },
};
