import { shared } from "../../../fixtures/resources/fixture.ts";
import { type Server, server } from "../../../fixtures/resources/server.ts";
import type { Scenario } from "../scenario.ts";

export const otherProjectServerIsHidden: Scenario<{ server: Server }> = {
  title: "A server is neither shown to, listed to, changed nor deleted by another project",
  capability: "compute-isolation",
  cites: [
    {
      title: "Compute API, Show Server Details",
      href: "https://docs.openstack.org/api-ref/compute/#show-server-details",
    },
  ],
  callers: ["other"],
  needs: { server: shared(server) },
  async run({ cloud, server, claim }) {
    const path = { server_id: server.id };
    const other = cloud.as("other").compute;
    const shown = await other.call("GET /servers/{server_id}", { path });
    claim("Showing another project's server answers 404", shown, shown.status === 404);
    const changed = await other.call("PUT /servers/{server_id}", { path, body: { server: { name: server.name } } });
    claim("Changing it answers 404", changed, changed.status === 404);
    const deleted = await other.call("DELETE /servers/{server_id}", { path });
    claim("Deleting it answers 404", deleted, deleted.status === 404);
    const stopped = await other.call("POST /servers/{server_id}/action#os-stop", { path, body: { "os-stop": null } });
    claim("Stopping it answers 404", stopped, stopped.status === 404);
    const listed = await other.call("GET /servers", { query: { name: server.name } });
    claim("Listing servers answers 200", listed, listed.status === 200);
    const ids = (listed.body.servers as { id: string }[]).map(({ id }) => id);
    claim("The other project's list does not name it", listed, !ids.includes(server.id), `it names ${server.id}`);
    const detailed = await other.call("GET /servers/detail");
    claim("Listing servers with details answers 200", detailed, detailed.status === 200);
    const details = (detailed.body.servers as { id: string }[]).map(({ id }) => id);
    claim(
      "The other project's list with details does not name it",
      detailed,
      !details.includes(server.id),
      `it names ${server.id}`,
    );
    const still = await cloud.compute.call("GET /servers/{server_id}", { path });
    claim("It is still there", still, still.status === 200);
    claim("It is as it was", still, still.body.server.status === "ACTIVE", still.body.server.status);
  },
};
