import { type SecurityGroupQuota, securityGroupQuota } from "../../../fixtures/resources/network-quota.ts";
import type { Scenario } from "../scenario.ts";

export const securityGroupQuotaIsEnforced: Scenario<{ quota: SecurityGroupQuota }> = {
  title: "A request for more security groups than the quota has is refused, and none of them is made",
  capability: "network-quotas",
  cites: [
    {
      title: "Networking API, List quotas for a project",
      href: "https://docs.openstack.org/api-ref/network/v2/#list-quotas-for-a-project",
    },
    {
      title: "Networking API, Create security group",
      href: "https://docs.openstack.org/api-ref/network/v2/#create-security-group",
    },
  ],
  needs: { quota: securityGroupQuota },
  extensions: { network: ["quotas", "security-group"] },
  async run({ cloud, quota, claim }) {
    // One request for more than all: whatever else the project has meanwhile, it is too much, and nobody is kept from making a group.
    const name = cloud.name("group");
    const security_groups = Array.from({ length: quota.limit + 1 }, () => ({ name }));
    const refused = await cloud.network.call("POST /security-groups", { body: { security_groups } });
    const made = (refused.body.security_groups ?? []) as { id: string }[];
    made.map(({ id }) =>
      cloud.owns("network", "DELETE /security-groups/{security_group_id}", { security_group_id: id }),
    );
    claim("More security groups than the quota has are refused with 409", refused, refused.status === 409);
    claim(
      "The answer says that it is the quota",
      refused,
      refused.body.NeutronError.type === "OverQuota",
      refused.body.NeutronError.type,
    );
    const listed = await cloud.network.call("GET /security-groups", { query: { name } });
    claim("Listing security groups answers 200", listed, listed.status === 200);
    const left = listed.body.security_groups.length;
    claim("None of them was made", listed, left === 0, `${left} security groups`);
  },
};
