import { shared } from "../../../fixtures/resources/fixture.ts";
import { type SecurityGroup, securityGroup } from "../../../fixtures/resources/security-group.ts";
import type { Scenario } from "../scenario.ts";

export const icmpRuleKeepsTypeAndCode: Scenario<{ group: SecurityGroup }> = {
  title: "An ICMP rule keeps its type and code, zero and absent ones included",
  capability: "network-security-groups",
  cites: [
    {
      title: "Networking API, Create security group rule",
      href: "https://docs.openstack.org/api-ref/network/v2/#create-security-group-rule",
    },
  ],
  tempest: ["c9463db8-b44d-4f52-b6c0-8dbda99f26ce"],
  extensions: { network: ["security-group"] },
  needs: { group: shared(securityGroup) },
  async run({ cloud, group, claim }) {
    const keeps = async (type: number, code: number | null): Promise<void> => {
      const range = { port_range_min: type, port_range_max: code };
      const rule = { security_group_id: group.id, direction: "ingress", protocol: "icmp", ...range };
      const created = await cloud.network.call("POST /security-group-rules", { body: { security_group_rule: rule } });
      claim(`Creating a rule for ICMP type ${type} code ${code} answers 201`, created, created.status === 201);
      const { id } = created.body.security_group_rule;
      const shown = await cloud.network.call("GET /security-group-rules/{security_group_rule_id}", {
        path: { security_group_rule_id: id },
      });
      claim("Showing it answers 200", shown, shown.status === 200);
      const { port_range_min, port_range_max } = shown.body.security_group_rule;
      claim(
        "It keeps type and code",
        shown,
        port_range_min === type && port_range_max === code,
        `type ${port_range_min} code ${port_range_max}`,
      );
    };
    await Promise.all([keeps(3, 2), keeps(3, 0), keeps(8, 0), keeps(0, 0), keeps(11, null)]);
  },
};
