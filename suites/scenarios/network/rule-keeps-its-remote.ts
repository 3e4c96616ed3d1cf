import { shared } from "../../../fixtures/resources/fixture.ts";
import { type SecurityGroup, securityGroup } from "../../../fixtures/resources/security-group.ts";
import type { Scenario } from "../scenario.ts";

export const ruleKeepsItsRemote: Scenario<{ group: SecurityGroup }> = {
  title: "A rule lets in the prefix or the group that it names, and cannot name both",
  capability: "network-security-groups",
  cites: [
    {
      title: "Networking API, Create security group rule",
      href: "https://docs.openstack.org/api-ref/network/v2/#create-security-group-rule",
    },
  ],
  tempest: ["c2ed2deb-7a0c-44d8-8b4c-a5825b5c310b", "16459776-5da2-4634-bce4-4b55ee3ec188"],
  extensions: { network: ["security-group"] },
  needs: { group: shared(securityGroup) },
  async run({ cloud, group, claim }) {
    const make = (remote: Record<string, string>): ReturnType<typeof cloud.network.call> =>
      cloud.network.call("POST /security-group-rules", {
        body: {
          security_group_rule: {
            security_group_id: group.id,
            direction: "ingress",
            protocol: "tcp",
            port_range_min: 6401,
            port_range_max: 6401,
            ...remote,
          },
        },
      });
    const byPrefix = await make({ remote_ip_prefix: "198.51.100.0/24" });
    claim("Creating a rule for a prefix answers 201", byPrefix, byPrefix.status === 201);
    const byGroup = await make({ remote_group_id: group.id });
    claim("Creating a rule for a group answers 201", byGroup, byGroup.status === 201);
    const listed = await cloud.network.call("GET /security-group-rules", {
      query: { security_group_id: group.id, port_range_min: 6401 },
    });
    claim("Listing rules answers 200", listed, listed.status === 200);
    const remotes = (listed.body.security_group_rules as Record<string, unknown>[])
      .map(({ remote_ip_prefix, remote_group_id }) => `${remote_ip_prefix} ${remote_group_id}`)
      .sort();
    const expected = ["198.51.100.0/24 null", `null ${group.id}`].sort();
    claim("Each names its remote alone", listed, remotes.join() === expected.join(), remotes.join(", "));
    const both = await make({ remote_ip_prefix: "198.51.100.0/25", remote_group_id: group.id });
    claim("A rule for both is refused with 400", both, both.status === 400);
  },
};
