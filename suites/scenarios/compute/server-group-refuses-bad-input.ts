import { randomUUID } from "node:crypto";
import type { Scenario } from "../scenario.ts";

export const serverGroupRefusesBadInput: Scenario = {
  title: "A server group is not created with a policy that there is not or with an empty name",
  capability: "compute-server-groups",
  cites: [
    {
      title: "Compute API, Create Server Group",
      href: "https://docs.openstack.org/api-ref/compute/#create-server-group",
    },
  ],
  since: { compute: "2.64" },
  async run({ cloud, claim }) {
    const name = cloud.name("server-group");
    const policy = await cloud.compute.call("POST /os-server-groups", {
      body: { server_group: { name, policy: "nearby" } },
    });
    claim("A policy that there is not answers 400", policy, policy.status === 400);
    const empty = await cloud.compute.call("POST /os-server-groups", {
      body: { server_group: { name: "", policy: "affinity" } },
    });
    claim("An empty name answers 400", empty, empty.status === 400);
    const rules = await cloud.compute.call("POST /os-server-groups", {
      body: { server_group: { name, policy: "affinity", rules: { max_server_per_host: 3 } } },
    });
    claim("A rule that the policy does not know answers 400", rules, rules.status === 400);
    const path = { server_group_id: randomUUID() };
    const shown = await cloud.compute.call("GET /os-server-groups/{server_group_id}", { path });
    claim("Showing a group that there is not answers 404", shown, shown.status === 404);
    const deleted = await cloud.compute.call("DELETE /os-server-groups/{server_group_id}", { path });
    claim("Deleting a group that there is not answers 404", deleted, deleted.status === 404);
  },
};
