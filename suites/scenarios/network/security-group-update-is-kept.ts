import { type SecurityGroup, securityGroup } from "../../../fixtures/resources/security-group.ts";
import type { Scenario } from "../scenario.ts";

export const securityGroupUpdateIsKept: Scenario<{ group: SecurityGroup }> = {
  title: "A renamed security group is listed and shown by its new name with the same rules, and is gone when deleted",
  capability: "network-security-groups",
  cites: [
    {
      title: "Networking API, Update security group",
      href: "https://docs.openstack.org/api-ref/network/v2/#update-security-group",
    },
  ],
  tempest: ["bfd128e5-3c92-44b6-9d66-7fe29d22c802"],
  extensions: { network: ["security-group"] },
  needs: { group: securityGroup },
  async run({ cloud, group, claim }) {
    const path = { security_group_id: group.id };
    const listed = await cloud.network.call("GET /security-groups", { query: { id: group.id } });
    claim("Listing security groups answers 200", listed, listed.status === 200);
    const found = (listed.body.security_groups as { id: string }[]).filter(({ id }) => id === group.id);
    claim("The group is listed once", listed, found.length === 1, `${found.length} times`);
    const changes = { name: cloud.name("Gruppe-组"), description: "Was die Gruppe darf: 何もない" };
    const updated = await cloud.network.call("PUT /security-groups/{security_group_id}", {
      path,
      body: { security_group: changes },
    });
    claim("Updating the group answers 200", updated, updated.status === 200);
    const shown = await cloud.network.call("GET /security-groups/{security_group_id}", { path });
    claim("Showing the group answers 200", shown, shown.status === 200);
    const expected: Record<string, unknown> = { ...found[0], ...changes };
    const differing = Object.keys(expected)
      .filter((field) => !["updated_at", "revision_number"].includes(field))
      .filter((field) => JSON.stringify(shown.body.security_group[field]) !== JSON.stringify(expected[field]));
    claim(
      "It is as the update says, and as before in the rest",
      shown,
      differing.length === 0,
      `differs in ${differing.join(", ")}`,
    );
    const deleted = await cloud.network.call("DELETE /security-groups/{security_group_id}", { path });
    claim("Deleting the group answers 204", deleted, deleted.status === 204);
    const gone = await cloud.network.call("GET /security-groups/{security_group_id}", { path });
    claim("Showing it answers 404", gone, gone.status === 404);
    const rules = await cloud.network.call("GET /security-group-rules", { query: { security_group_id: group.id } });
    claim("Listing its rules answers 200", rules, rules.status === 200);
    const left = rules.body.security_group_rules.length;
    claim("Its rules went with it", rules, left === 0, `${left} rules`);
  },
};
