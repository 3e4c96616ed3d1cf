import { type SecurityGroup, securityGroup } from "../../../fixtures/resources/security-group.ts";
import { type Server, server } from "../../../fixtures/resources/server.ts";
import type { Scenario } from "../scenario.ts";

export const serverSecurityGroupsAreKept: Scenario<{ one: SecurityGroup; two: SecurityGroup; server: Server }> = {
  title: "Security groups of a server are those that were added, which are not deleted while it has them",
  capability: "compute-security-groups",
  cites: [
    {
      title: "Compute API, Add Security Group To A Server",
      href: "https://docs.openstack.org/api-ref/compute/#add-security-group-to-a-server-addsecuritygroup-action",
    },
    {
      title: "Compute API, List Security Groups By Server",
      href: "https://docs.openstack.org/api-ref/compute/#list-security-groups-by-server",
    },
  ],
  tempest: ["79517d60-535a-438f-af3d-e6feab1cbea7", "fe4abc0d-83f5-4c50-ad11-57a1127297a2"],
  needs: { one: securityGroup, two: securityGroup, server },
  async run({ cloud, one, two, server, claim }) {
    const path = { server_id: server.id };
    const first = await cloud.compute.call("POST /servers/{server_id}/action#addSecurityGroup", {
      path,
      body: { addSecurityGroup: { name: one.name } },
    });
    claim("Adding a security group answers 202", first, first.status === 202);
    const second = await cloud.compute.call("POST /servers/{server_id}/action#addSecurityGroup", {
      path,
      body: { addSecurityGroup: { name: two.id } },
    });
    claim("Adding one by its id answers 202", second, second.status === 202);
    const listed = await cloud.compute.call("GET /servers/{server_id}/os-security-groups", { path });
    claim("Listing the server's security groups answers 200", listed, listed.status === 200);
    const ids = (listed.body.security_groups as { id: string }[]).map(({ id }) => id);
    claim("Both are listed", listed, ids.includes(one.id) && ids.includes(two.id), ids.join(", "));
    const refused = await cloud.compute.call("DELETE /os-security-groups/{security_group_id}", {
      microversion: "2.1",
      path: { security_group_id: one.id },
    });
    claim("Deleting a group that a server has answers 400", refused, refused.status === 400);
    const removed = await cloud.compute.call("POST /servers/{server_id}/action#removeSecurityGroup", {
      path,
      body: { removeSecurityGroup: { name: one.name } },
    });
    claim("Taking a security group away answers 202", removed, removed.status === 202);
    const left = await cloud.compute.call("GET /servers/{server_id}/os-security-groups", { path });
    claim("Listing what is left answers 200", left, left.status === 200);
    const rest = (left.body.security_groups as { id: string }[]).map(({ id }) => id);
    claim(
      "It has the other one alone of the two",
      left,
      !rest.includes(one.id) && rest.includes(two.id),
      rest.join(", "),
    );
    const unknown = await cloud.compute.call("POST /servers/{server_id}/action#addSecurityGroup", {
      path,
      body: { addSecurityGroup: { name: cloud.name("nobody") } },
    });
    claim("Adding a group that there is not answers 404", unknown, unknown.status === 404);
  },
};
