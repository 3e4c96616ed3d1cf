import { shared } from "../../../fixtures/resources/fixture.ts";
import { type SecurityGroup, securityGroup } from "../../../fixtures/resources/security-group.ts";
import type { Scenario } from "../scenario.ts";

export const ruleTakesProtocolNumbers: Scenario<{ group: SecurityGroup }> = {
  title: "A rule may name its protocol by number",
  capability: "network-security-groups",
  cites: [
    {
      title: "Networking API, Create security group rule",
      href: "https://docs.openstack.org/api-ref/network/v2/#create-security-group-rule",
    },
  ],
  tempest: ["0a307599-6655-4220-bebc-fd70c64f2290"],
  extensions: { network: ["security-group"] },
  needs: { group: shared(securityGroup) },
  async run({ cloud, group, claim }) {
    const rule = {
      security_group_id: group.id,
      direction: "ingress",
      protocol: 17,
      port_range_min: 6301,
      port_range_max: 6301,
    };
    const created = await cloud.network.call("POST /security-group-rules", { body: { security_group_rule: rule } });
    claim("Creating a rule for protocol 17 answers 201", created, created.status === 201);
    const path = { security_group_rule_id: created.body.security_group_rule.id };
    const shown = await cloud.network.call("GET /security-group-rules/{security_group_rule_id}", { path });
    claim("Showing it answers 200", shown, shown.status === 200);
    const { protocol, port_range_min } = shown.body.security_group_rule;
    claim("It is for that protocol", shown, ["17", "udp"].includes(String(protocol)), String(protocol));
    claim("It keeps its port", shown, port_range_min === 6301, String(port_range_min));
  },
};
