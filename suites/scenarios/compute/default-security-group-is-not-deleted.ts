import type { Scenario } from "../scenario.ts";

export const defaultSecurityGroupIsNotDeleted: Scenario = {
  title: "The security group named default is not deleted by compute's own way to it",
  capability: "compute-security-groups",
  cites: [
    {
      title: "Compute API, Delete Security Group",
      href: "https://docs.openstack.org/api-ref/compute/#delete-security-group",
    },
  ],
  tempest: ["36a1629f-c6da-4a26-b8b8-55e7e5d5cd58"],
  async run({ cloud, claim }) {
    const microversion = "2.1";
    const listed = await cloud.compute.call("GET /os-security-groups", { microversion });
    claim("Listing security groups answers 200", listed, listed.status === 200);
    const groups = listed.body.security_groups as { id: string; name: string }[];
    const group = groups.find(({ name }) => name === "default");
    claim("There is one named default", listed, group !== undefined, groups.map(({ name }) => name).join(", "));
    const path = { security_group_id: group?.id ?? "" };
    const refused = await cloud.compute.call("DELETE /os-security-groups/{security_group_id}", { microversion, path });
    claim("Deleting it answers 400", refused, refused.status === 400);
    const shown = await cloud.compute.call("GET /os-security-groups/{security_group_id}", { microversion, path });
    claim("It is still there", shown, shown.status === 200);
  },
};
