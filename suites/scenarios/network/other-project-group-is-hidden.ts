import { type SecurityGroup, securityGroup } from "../../../fixtures/resources/security-group.ts";
import type { Scenario } from "../scenario.ts";

export const otherProjectGroupIsHidden: Scenario<{ group: SecurityGroup }> = {
  title:
    "A security group with its rules is hidden from another project, which can neither open it nor name it in a rule of its own",
  capability: "network-isolation",
  cites: [
    {
      title: "Networking API, Show security group",
      href: "https://docs.openstack.org/api-ref/network/v2/#show-security-group",
    },
    {
      title: "Networking API, Create security group rule",
      href: "https://docs.openstack.org/api-ref/network/v2/#create-security-group-rule",
    },
  ],
  callers: ["other"],
  extensions: { network: ["security-group"] },
  needs: { group: securityGroup },
  async run({ cloud, group, claim }) {
    const other = cloud.as("other");
    const path = { security_group_id: group.id };
    const shown = await other.network.call("GET /security-groups/{security_group_id}", { path });
    claim("Showing it answers 404", shown, shown.status === 404);
    const listed = await other.network.call("GET /security-groups");
    claim("Listing groups answers 200", listed, listed.status === 200);
    const groups = listed.body.security_groups as { id: string }[];
    claim("The list does not name it", listed, !groups.some(({ id }) => id === group.id), `the list names ${group.id}`);
    const rules = await other.network.call("GET /security-group-rules", { query: { security_group_id: group.id } });
    claim("Listing its rules answers 200", rules, rules.status === 200);
    const count = rules.body.security_group_rules.length;
    claim("None is listed", rules, count === 0, `${count} rules`);
    const renamed = await other.network.call("PUT /security-groups/{security_group_id}", {
      path,
      body: { security_group: { name: other.name("taken") } },
    });
    claim("Changing it answers 404", renamed, renamed.status === 404);
    const deleted = await other.network.call("DELETE /security-groups/{security_group_id}", { path });
    claim("Deleting it answers 404", deleted, deleted.status === 404);
    const rule = { direction: "ingress", protocol: "tcp", port_range_min: 22, port_range_max: 22 };
    const opened = await other.network.call("POST /security-group-rules", {
      body: { security_group_rule: { ...rule, security_group_id: group.id } },
    });
    claim("Opening it answers 404", opened, opened.status === 404);
    const defaults = await other.network.call("GET /security-groups", {
      query: { name: "default", project_id: other.projectId },
    });
    claim("Listing its own default group answers 200", defaults, defaults.status === 200);
    const own = defaults.body.security_groups[0]?.id ?? "";
    const named = await other.network.call("POST /security-group-rules", {
      body: { security_group_rule: { ...rule, security_group_id: own, remote_group_id: group.id } },
    });
    claim("Letting it into a group of its own answers 404", named, named.status === 404);
    const still = await cloud.network.call("GET /security-groups/{security_group_id}", { path });
    claim("Its owner sees it", still, still.status === 200);
    const { name, security_group_rules } = still.body.security_group;
    claim("It has its name", still, name === group.name, name);
    const open = (security_group_rules as { port_range_min: number | null }[]).filter(
      (one) => one.port_range_min === 22,
    );
    claim("It has not been opened", still, open.length === 0, JSON.stringify(open));
  },
};
