import type { Scenario } from "../scenario.ts";

export const defaultGroupIsListedOnce: Scenario = {
  title: "A project has exactly one security group named default, and a second of that name is refused",
  capability: "network-security-groups",
  cites: [
    {
      title: "Networking API, List security groups",
      href: "https://docs.openstack.org/api-ref/network/v2/#list-security-groups",
    },
    {
      title: "Networking API, Create security group",
      href: "https://docs.openstack.org/api-ref/network/v2/#create-security-group",
    },
  ],
  tempest: ["e30abd17-fef9-4739-8617-dc26da88e686", "2323061e-9fbf-4eb0-b547-7e8fafc90849"],
  extensions: { network: ["security-group"] },
  async run({ cloud, claim }) {
    const query = { name: "default", project_id: cloud.projectId };
    const listed = await cloud.network.call("GET /security-groups", { query });
    claim("Listing security groups answers 200", listed, listed.status === 200);
    const count = listed.body.security_groups.length;
    claim("There is one default group", listed, count === 1, `${count} groups`);
    const second = await cloud.network.call("POST /security-groups", { body: { security_group: { name: "default" } } });
    claim("Creating another answers 409", second, second.status === 409);
    const again = await cloud.network.call("GET /security-groups", { query });
    claim(
      "There is still one",
      again,
      again.body.security_groups?.length === 1,
      `${again.body.security_groups?.length}`,
    );
  },
};
