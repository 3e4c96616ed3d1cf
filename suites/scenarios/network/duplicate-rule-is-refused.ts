import { shared } from "../../../fixtures/resources/fixture.ts";
import { type SecurityGroup, securityGroup } from "../../../fixtures/resources/security-group.ts";
import type { Scenario } from "../scenario.ts";

export const duplicateRuleIsRefused: Scenario<{ group: SecurityGroup }> = {
  title: "A rule that the security group already has is refused with 409",
  capability: "network-security-groups",
  cites: [
    {
      title: "Networking API, Create security group rule",
      href: "https://docs.openstack.org/api-ref/network/v2/#create-security-group-rule",
    },
  ],
  tempest: ["8fde898f-ce88-493b-adc9-4e4692879fc5"],
  extensions: { network: ["security-group"] },
  needs: { group: shared(securityGroup) },
  async run({ cloud, group, claim }) {
    const rule = { direction: "ingress", protocol: "tcp", port_range_min: 6101, port_range_max: 6102 };
    const body = { security_group_rule: { security_group_id: group.id, ...rule } };
    const first = await cloud.network.call("POST /security-group-rules", { body });
    claim("Creating a rule answers 201", first, first.status === 201);
    const second = await cloud.network.call("POST /security-group-rules", { body });
    claim("Creating it once more answers 409", second, second.status === 409);
    const query = { security_group_id: group.id, port_range_min: 6101 };
    const listed = await cloud.network.call("GET /security-group-rules", { query });
    claim("Listing rules answers 200", listed, listed.status === 200);
    const ids = (listed.body.security_group_rules as { id: string }[]).map(({ id }) => id);
    claim(
      "The group has the rule once",
      listed,
      ids.length === 1 && ids[0] === first.body.security_group_rule.id,
      `${ids.length} rules`,
    );
  },
};
