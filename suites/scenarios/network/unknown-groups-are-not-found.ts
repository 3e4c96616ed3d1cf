import { randomUUID } from "node:crypto";
import type { Scenario } from "../scenario.ts";

export const unknownGroupsAreNotFound: Scenario = {
  title: "Security groups and rules that do not exist are neither shown, changed nor deleted",
  capability: "network-security-groups",
  cites: [
    {
      title: "Networking API, Show security group",
      href: "https://docs.openstack.org/api-ref/network/v2/#show-security-group",
    },
    {
      title: "Networking API, Delete security group",
      href: "https://docs.openstack.org/api-ref/network/v2/#delete-security-group",
    },
  ],
  tempest: [
    "1f1bb89d-5664-4956-9fcd-83ee0fa603df",
    "424fd5c3-9ddc-486a-b45f-39bf0c820fc6",
    "4c094c09-000b-4e41-8100-9617600c02a6",
  ],
  extensions: { network: ["security-group"] },
  async run({ cloud, claim }) {
    const [security_group_id, security_group_rule_id] = [randomUUID(), randomUUID()];
    const group = { path: { security_group_id } };
    const rule = { path: { security_group_rule_id } };
    const answers = await Promise.all([
      cloud.network.call("GET /security-groups/{security_group_id}", group),
      cloud.network.call("PUT /security-groups/{security_group_id}", {
        ...group,
        body: { security_group: { name: cloud.name("nothing") } },
      }),
      cloud.network.call("DELETE /security-groups/{security_group_id}", group),
      cloud.network.call("GET /security-group-rules/{security_group_rule_id}", rule),
      cloud.network.call("DELETE /security-group-rules/{security_group_rule_id}", rule),
    ]);
    answers.map((answer) => claim("Asking for what does not exist answers 404", answer, answer.status === 404));
  },
};
