import { type DefaultRules, defaultRules } from "../../../fixtures/resources/network-default-rules.ts";
import { type SecurityGroup, securityGroup } from "../../../fixtures/resources/security-group.ts";
import type { Scenario } from "../scenario.ts";

export const newGroupLetsNothingIn: Scenario<{ group: SecurityGroup; defaults: DefaultRules }> = {
  title:
    "A new security group lets nothing in beyond what the cloud's administrator chose for all, which is nothing as shipped",
  capability: "network-security-groups",
  cites: [
    {
      title: "Networking API, Create security group",
      href: "https://docs.openstack.org/api-ref/network/v2/#create-security-group",
    },
    {
      title: "Compute, Manage project security",
      href: "https://docs.openstack.org/nova/latest/admin/security-groups.html",
    },
  ],
  extensions: { network: ["security-group"] },
  needs: { group: securityGroup, defaults: defaultRules },
  async run({ cloud, group, defaults, claim }) {
    const path = { security_group_id: group.id };
    const shown = await cloud.network.call("GET /security-groups/{security_group_id}", { path });
    claim("Showing the group answers 200", shown, shown.status === 200);
    const rules = shown.body.security_group.security_group_rules as Record<string, unknown>[];
    const open = rules.filter((rule) => rule["direction"] === "ingress");
    claim("It lets in no more than was chosen for all", shown, open.length === defaults.ingress, JSON.stringify(open));
    const listed = await cloud.network.call("GET /security-group-rules", { query: { security_group_id: group.id } });
    claim("Listing its rules answers 200", listed, listed.status === 200);
    const ids = (list: { id: string }[]): string =>
      list
        .map(({ id }) => id)
        .sort()
        .join(", ");
    const known = ids(listed.body.security_group_rules);
    claim("They are the rules that the group shows", listed, known === ids(rules as { id: string }[]), known);
  },
};
