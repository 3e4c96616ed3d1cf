import { type SecurityGroup, securityGroup } from "../../../fixtures/resources/security-group.ts";
import type { Scenario } from "../scenario.ts";

export const securityGroupProxyUpdateIsKept: Scenario<{ group: SecurityGroup }> = {
  title: "A new name and description of a security group are kept by compute's own way to it",
  capability: "compute-security-groups",
  cites: [
    {
      title: "Compute API, Update Security Group",
      href: "https://docs.openstack.org/api-ref/compute/#update-security-group",
    },
  ],
  tempest: ["7d4e1d3c-3209-4d6d-b020-986304ebad1f"],
  needs: { group: securityGroup },
  async run({ cloud, group, claim }) {
    const microversion = "2.1";
    const path = { security_group_id: group.id };
    const asked = { name: cloud.name("security-group"), description: "changed" };
    const changed = await cloud.compute.call("PUT /os-security-groups/{security_group_id}", {
      microversion,
      path,
      body: { security_group: asked },
    });
    claim("Changing a security group answers 200", changed, changed.status === 200);
    const shown = await cloud.compute.call("GET /os-security-groups/{security_group_id}", { microversion, path });
    claim("Showing it answers 200", shown, shown.status === 200);
    const { name, description } = shown.body.security_group;
    claim("Its name is the new one", shown, name === asked.name, name);
    claim("Its description is the new one", shown, description === asked.description, description);
  },
};
