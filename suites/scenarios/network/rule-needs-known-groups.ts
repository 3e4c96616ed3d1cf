import { randomUUID } from "node:crypto";
import { shared } from "../../../fixtures/resources/fixture.ts";
import { type SecurityGroup, securityGroup } from "../../../fixtures/resources/security-group.ts";
import type { Scenario } from "../scenario.ts";

export const ruleNeedsKnownGroups: Scenario<{ group: SecurityGroup }> = {
  title: "A rule of or for a security group that does not exist is refused with 404",
  capability: "network-security-groups",
  cites: [
    {
      title: "Networking API, Create security group rule",
      href: "https://docs.openstack.org/api-ref/network/v2/#create-security-group-rule",
    },
  ],
  tempest: ["4bf786fd-2f02-443c-9716-5b98e159a49a", "be308db6-a7cf-4d5c-9baf-71bafd73f35e"],
  extensions: { network: ["security-group"] },
  needs: { group: shared(securityGroup) },
  async run({ cloud, group, claim }) {
    const unknown = randomUUID();
    const remote = await cloud.network.call("POST /security-group-rules", {
      body: { security_group_rule: { security_group_id: group.id, direction: "ingress", remote_group_id: unknown } },
    });
    claim("A rule that lets in an unknown group answers 404", remote, remote.status === 404);
    const own = await cloud.network.call("POST /security-group-rules", {
      body: { security_group_rule: { security_group_id: unknown, direction: "ingress" } },
    });
    claim("A rule of an unknown group answers 404", own, own.status === 404);
  },
};
