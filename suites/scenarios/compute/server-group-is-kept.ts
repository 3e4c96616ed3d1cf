import { isDeepStrictEqual } from "node:util";
import type { Scenario } from "../scenario.ts";

export const serverGroupIsKept: Scenario = {
  title: "A server group is shown and listed as it was created, until it is deleted",
  capability: "compute-server-groups",
  cites: [
    {
      title: "Compute API, Server groups",
      href: "https://docs.openstack.org/api-ref/compute/#server-groups-os-server-groups",
    },
  ],
  since: { compute: "2.64" },
  demand: { "server groups": 1 },
  async run({ cloud, claim }) {
    const name = cloud.name("server-group");
    const created = await cloud.compute.call("POST /os-server-groups", {
      body: { server_group: { name, policy: "anti-affinity", rules: { max_server_per_host: 3 } } },
    });
    claim("Creating a server group answers 200", created, created.status === 200);
    const group = created.body.server_group;
    const { policy, rules, members } = group;
    const asked =
      group.name === name && policy === "anti-affinity" && isDeepStrictEqual(rules, { max_server_per_host: 3 });
    claim("It is what was asked for", created, asked, JSON.stringify(group));
    claim("It has no members", created, members.length === 0, members.join(", "));
    const path = { server_group_id: group.id as string };
    const shown = await cloud.compute.call("GET /os-server-groups/{server_group_id}", { path });
    claim("Showing it answers 200", shown, shown.status === 200);
    claim(
      "It is shown as it was created",
      shown,
      isDeepStrictEqual(shown.body.server_group, group),
      JSON.stringify(shown.body.server_group),
    );
    const listed = await cloud.compute.call("GET /os-server-groups");
    claim("Listing server groups answers 200", listed, listed.status === 200);
    const found = (listed.body.server_groups as { id: string }[]).filter(({ id }) => id === group.id);
    claim("It is listed once", listed, found.length === 1, `${found.length} times`);
    claim("It is listed as it is shown", listed, isDeepStrictEqual(found[0], group), JSON.stringify(found[0]));
    const deleted = await cloud.compute.call("DELETE /os-server-groups/{server_group_id}", { path });
    claim("Deleting it answers 204", deleted, deleted.status === 204);
    const gone = await cloud.compute.call("GET /os-server-groups/{server_group_id}", { path });
    claim("Showing it afterwards answers 404", gone, gone.status === 404);
    const left = await cloud.compute.call("GET /os-server-groups");
    claim("Listing server groups afterwards answers 200", left, left.status === 200);
    const ids = (left.body.server_groups as { id: string }[]).map(({ id }) => id);
    claim("It is listed no more", left, !ids.includes(group.id), `the list names ${group.id}`);
  },
};
