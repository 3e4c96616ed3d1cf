import { type ServerGroup, serverGroup } from "../../../fixtures/resources/server-group.ts";
import type { Scenario } from "../scenario.ts";

export const otherProjectServerGroupIsHidden: Scenario<{ group: ServerGroup }> = {
  title: "A server group is neither shown to, listed to nor deleted by another project",
  capability: "compute-isolation",
  cites: [
    {
      title: "Compute API, Server groups",
      href: "https://docs.openstack.org/api-ref/compute/#server-groups-os-server-groups",
    },
  ],
  callers: ["other"],
  needs: { group: serverGroup },
  async run({ cloud, group, claim }) {
    const path = { server_group_id: group.id };
    const other = cloud.as("other").compute;
    const shown = await other.call("GET /os-server-groups/{server_group_id}", { path });
    claim("Showing another project's server group is refused", shown, shown.status === 403 || shown.status === 404);
    const deleted = await other.call("DELETE /os-server-groups/{server_group_id}", { path });
    claim("Deleting it is refused", deleted, deleted.status === 403 || deleted.status === 404);
    const listed = await other.call("GET /os-server-groups");
    claim("Listing server groups answers 200", listed, listed.status === 200);
    const ids = (listed.body.server_groups as { id: string }[]).map(({ id }) => id);
    claim("The other project's list does not name it", listed, !ids.includes(group.id), `it names ${group.id}`);
    const still = await cloud.compute.call("GET /os-server-groups/{server_group_id}", { path });
    claim("It is still there", still, still.status === 200);
  },
};
