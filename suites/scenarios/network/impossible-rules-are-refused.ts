import { shared } from "../../../fixtures/resources/fixture.ts";
import { type SecurityGroup, securityGroup } from "../../../fixtures/resources/security-group.ts";
import type { Scenario } from "../scenario.ts";

export const impossibleRulesAreRefused: Scenario<{ group: SecurityGroup }> = {
  title:
    "Rules of an unknown ethertype, protocol or direction, with a broken prefix or impossible ports, are refused with 400",
  capability: "network-security-groups",
  cites: [
    {
      title: "Networking API, Create security group rule",
      href: "https://docs.openstack.org/api-ref/network/v2/#create-security-group-rule",
    },
  ],
  tempest: [
    "5666968c-fff3-40d6-9efc-df1c8bd01abb",
    "981bdc22-ce48-41ed-900a-73148b583958",
    "5f8daf69-3c5f-4aaa-88c9-db1d66f68679",
    "0d9c7791-f2ad-4e2f-ac73-abf2373b0d2d",
  ],
  extensions: { network: ["security-group"] },
  needs: { group: shared(securityGroup) },
  async run({ cloud, group, claim }) {
    const refuses = async (what: string, wish: Record<string, string | number | null>): Promise<void> => {
      const rule = { security_group_id: group.id, direction: "ingress", ethertype: "IPv4", ...wish };
      const refused = await cloud.network.call("POST /security-group-rules", { body: { security_group_rule: rule } });
      claim(`A rule with ${what} is refused with 400`, refused, refused.status === 400);
    };
    const ports = (protocol: string, port_range_min: number | null, port_range_max: number | null): Promise<void> =>
      refuses(`${protocol} ${port_range_min} to ${port_range_max}`, { protocol, port_range_min, port_range_max });
    await Promise.all([
      refuses("an unknown ethertype", { ethertype: "IPv5" }),
      refuses("an unknown protocol", { protocol: "stackmark" }),
      refuses("a protocol number beyond 255", { protocol: 256 }),
      refuses("an unknown direction", { direction: "sideways" }),
      refuses("a prefix with three bytes", { remote_ip_prefix: "192.0.2./24" }),
      refuses("a prefix of 33 bits", { remote_ip_prefix: "192.0.2.1/33" }),
      refuses("a word for a prefix", { remote_ip_prefix: "everywhere" }),
      refuses("a prefix of the other IP version", { remote_ip_prefix: "2001:db8::/64" }),
      ports("tcp", -16, 80),
      ports("tcp", 80, 79),
      ports("tcp", 80, 65_536),
      ports("tcp", null, 6),
      ports("udp", 65_536, 65_537),
      ports("icmp", 1, 256),
      ports("icmp", 300, 1),
      ports("icmp", null, 6),
    ]);
  },
};
