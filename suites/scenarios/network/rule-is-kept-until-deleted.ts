import { shared } from "../../../fixtures/resources/fixture.ts";
import { type SecurityGroup, securityGroup } from "../../../fixtures/resources/security-group.ts";
import type { Scenario } from "../scenario.ts";

export const ruleIsKeptUntilDeleted: Scenario<{ group: SecurityGroup }> = {
  title: "Rules for TCP, UDP and ICMP are shown and listed as they were asked for until they are deleted",
  capability: "network-security-groups",
  cites: [
    {
      title: "Networking API, Show security group rule",
      href: "https://docs.openstack.org/api-ref/network/v2/#show-security-group-rule",
    },
    {
      title: "Networking API, Delete security group rule",
      href: "https://docs.openstack.org/api-ref/network/v2/#delete-security-group-rule",
    },
  ],
  tempest: ["cfb99e0e-7410-4a3d-8a0c-959a63ee77e9", "87dfbcf9-1849-43ea-b1e4-efa3eeae9f71"],
  extensions: { network: ["security-group"] },
  needs: { group: shared(securityGroup) },
  async run({ cloud, group, claim }) {
    const keeps = async (wish: Record<string, string | number>): Promise<void> => {
      const created = await cloud.network.call("POST /security-group-rules", {
        body: { security_group_rule: { security_group_id: group.id, ...wish } },
      });
      claim("Creating a rule answers 201", created, created.status === 201);
      const path = { security_group_rule_id: created.body.security_group_rule.id };
      const shown = await cloud.network.call("GET /security-group-rules/{security_group_rule_id}", { path });
      claim("Showing it answers 200", shown, shown.status === 200);
      const rule = shown.body.security_group_rule as Record<string, unknown>;
      const differing = Object.keys(wish).filter((field) => rule[field] !== wish[field]);
      claim("It is shown as it was asked for", shown, differing.length === 0, `differs in ${differing.join(", ")}`);
      const query = { id: path.security_group_rule_id };
      const listed = await cloud.network.call("GET /security-group-rules", { query });
      claim("Listing it answers 200", listed, listed.status === 200);
      const [found] = listed.body.security_group_rules;
      claim(
        "It is listed as it is shown",
        listed,
        JSON.stringify(found) === JSON.stringify(rule),
        JSON.stringify(found),
      );
      const deleted = await cloud.network.call("DELETE /security-group-rules/{security_group_rule_id}", { path });
      claim("Deleting it answers 204", deleted, deleted.status === 204);
      const gone = await cloud.network.call("GET /security-group-rules/{security_group_rule_id}", { path });
      claim("Showing it afterwards answers 404", gone, gone.status === 404);
    };
    const ports = { port_range_min: 6201, port_range_max: 6209 };
    await keeps({ direction: "ingress", ethertype: "IPv4", protocol: "tcp", ...ports });
    await keeps({ direction: "egress", ethertype: "IPv6", protocol: "udp", ...ports });
    await keeps({ direction: "ingress", ethertype: "IPv4", protocol: "icmp" });
  },
};
