import { type SecurityGroup, securityGroup } from "../../../fixtures/resources/security-group.ts";
import type { Scenario } from "../scenario.ts";

export const securityGroupRuleProxyIsKept: Scenario<{ group: SecurityGroup }> = {
  title: "A rule that compute's own way adds to a security group is the network service's too, until it is deleted",
  capability: "compute-security-groups",
  cites: [
    {
      title: "Compute API, Create Security Group Rule",
      href: "https://docs.openstack.org/api-ref/compute/#create-security-group-rule",
    },
  ],
  needs: { group: securityGroup },
  async run({ cloud, group, claim }) {
    const microversion = "2.1";
    const asked = { parent_group_id: group.id, ip_protocol: "tcp", from_port: 22, to_port: 23, cidr: "192.0.2.0/24" };
    const created = await cloud.compute.call("POST /os-security-group-rules", {
      microversion,
      body: { security_group_rule: asked },
    });
    claim("Creating a rule answers 200", created, created.status === 200);
    const path = { security_group_rule_id: created.body.security_group_rule.id as string };
    const shown = await cloud.compute.call("GET /os-security-groups/{security_group_id}", {
      microversion,
      path: { security_group_id: group.id },
    });
    claim("Showing the group answers 200", shown, shown.status === 200);
    const rules = shown.body.security_group.rules as { id: string }[];
    const found = rules.filter(({ id }) => id === path.security_group_rule_id);
    claim("The group has the rule once", shown, found.length === 1, `${found.length} times`);
    const network = await cloud.network.call("GET /security-group-rules/{security_group_rule_id}", { path });
    claim("The network service shows the rule", network, network.status === 200);
    const { protocol, port_range_min, port_range_max, remote_ip_prefix, direction } = network.body.security_group_rule;
    const told = `${direction} ${protocol} ${port_range_min}-${port_range_max} from ${remote_ip_prefix}`;
    claim("It is the same rule there", network, told === "ingress tcp 22-23 from 192.0.2.0/24", told);
    const deleted = await cloud.compute.call("DELETE /os-security-group-rules/{security_group_rule_id}", {
      microversion,
      path,
    });
    claim("Deleting the rule answers 202", deleted, deleted.status === 202);
    const gone = await cloud.network.call("GET /security-group-rules/{security_group_rule_id}", { path });
    claim("The network service shows it no more", gone, gone.status === 404);
  },
};
