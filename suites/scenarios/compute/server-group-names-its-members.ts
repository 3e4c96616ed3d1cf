import { type ServerBase, serverBase } from "../../../fixtures/resources/server.ts";
import { type ServerGroup, serverGroup } from "../../../fixtures/resources/server-group.ts";
import { serverGoes, serverSettles } from "../../../fixtures/resources/server-settles.ts";
import type { Scenario } from "../scenario.ts";

export const serverGroupNamesItsMembers: Scenario<{ base: ServerBase; group: ServerGroup }> = {
  title: "A server that is created in a group is a member of it, and no more when it is deleted",
  capability: "compute-server-groups",
  cites: [
    {
      title: "Compute API, Server groups",
      href: "https://docs.openstack.org/api-ref/compute/#server-groups-os-server-groups",
    },
  ],
  needs: { base: serverBase, group: serverGroup },
  demand: { servers: 1, cores: 2, ports: 1 },
  since: { compute: "2.71" },
  async run({ cloud, base, group, claim, eventually }) {
    const { flavor, image, networkId } = base;
    const server = {
      name: cloud.name("server"),
      flavorRef: flavor.id,
      imageRef: image.id,
      networks: [{ uuid: networkId }],
    };
    const created = await cloud.compute.call("POST /servers", {
      body: { server, "os:scheduler_hints": { group: group.id } },
    });
    claim("Creating a server in a group answers 202", created, created.status === 202);
    const path = { server_id: created.body.server.id as string };
    const shown = await serverSettles({ cloud, eventually }, path.server_id, "ACTIVE");
    claim("It is ACTIVE", shown, shown.body.server.status === "ACTIVE", shown.body.server.status);
    const groups = shown.body.server.server_groups.join(", ");
    claim("It names its group", shown, groups === group.id, groups);
    const show = () =>
      cloud.compute.call("GET /os-server-groups/{server_group_id}", { path: { server_group_id: group.id } });
    const full = await show();
    claim("Showing the group answers 200", full, full.status === 200);
    claim(
      "The group names its member",
      full,
      full.body.server_group.members.join() === path.server_id,
      full.body.server_group.members.join(),
    );
    const deleted = await cloud.compute.call("DELETE /servers/{server_id}", { path });
    claim("Deleting the server answers 204", deleted, deleted.status === 204);
    const left = await serverGoes({ cloud, eventually }, path.server_id);
    claim("The server is gone", left, left.status === 404);
    const empty = await eventually("The group is empty", show, {
      until: ({ body }) => body.server_group?.members.length === 0,
      settled: ({ status }) => status === 200,
    });
    claim(
      "The group names no member",
      empty,
      empty.body.server_group.members.length === 0,
      empty.body.server_group.members.join(),
    );
  },
};
