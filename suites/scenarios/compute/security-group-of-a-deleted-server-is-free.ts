import { type SecurityGroup, securityGroup } from "../../../fixtures/resources/security-group.ts";
import { type Server, server } from "../../../fixtures/resources/server.ts";
import { serverGoes } from "../../../fixtures/resources/server-settles.ts";
import type { Scenario } from "../scenario.ts";

export const securityGroupOfADeletedServerIsFree: Scenario<{ group: SecurityGroup; server: Server }> = {
  title: "A security group is not deleted while a server has it, and is when the server is gone",
  capability: "compute-security-groups",
  cites: [
    {
      title: "Compute API, Delete Security Group",
      href: "https://docs.openstack.org/api-ref/compute/#delete-security-group",
    },
  ],
  tempest: ["fe4abc0d-83f5-4c50-ad11-57a1127297a2"],
  needs: { group: securityGroup, server },
  async run({ cloud, group, server, claim, eventually }) {
    const path = { server_id: server.id };
    const added = await cloud.compute.call("POST /servers/{server_id}/action#addSecurityGroup", {
      path,
      body: { addSecurityGroup: { name: group.id } },
    });
    claim("Adding a security group answers 202", added, added.status === 202);
    const one = { microversion: "2.1", path: { security_group_id: group.id } };
    const refused = await cloud.compute.call("DELETE /os-security-groups/{security_group_id}", one);
    claim("Deleting it while the server has it answers 400", refused, refused.status === 400);
    const deleted = await cloud.compute.call("DELETE /servers/{server_id}", { path });
    claim("Deleting the server answers 204", deleted, deleted.status === 204);
    const left = await serverGoes({ cloud, eventually }, server.id);
    claim("The server is gone", left, left.status === 404);
    const free = await eventually(
      "The group is free",
      () => cloud.compute.call("DELETE /os-security-groups/{security_group_id}", one),
      { until: ({ status }) => status !== 400, settled: ({ status }) => status === 400 },
    );
    claim("Deleting it afterwards answers 202", free, free.status === 202);
  },
};
