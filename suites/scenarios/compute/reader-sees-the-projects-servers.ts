import { shared } from "../../../fixtures/resources/fixture.ts";
import { type Server, server } from "../../../fixtures/resources/server.ts";
import type { Scenario } from "../scenario.ts";

export const readerSeesTheProjectsServers: Scenario<{ server: Server }> = {
  title: "Who may only read sees the servers of the project, its lists and its quota",
  capability: "compute-roles",
  cites: [
    {
      title: "Compute service, Policies",
      href: "https://docs.openstack.org/nova/latest/configuration/policy-concepts.html",
    },
  ],
  callers: ["reader"],
  needs: { server: shared(server) },
  async run({ cloud, server, claim }) {
    const reader = cloud.as("reader").compute;
    const shown = await reader.call("GET /servers/{server_id}", { path: { server_id: server.id } });
    claim("Showing a server of the project answers 200", shown, shown.status === 200);
    claim("It is that server", shown, shown.body.server.name === server.name, shown.body.server.name);
    const listed = await reader.call("GET /servers", { query: { name: server.name } });
    claim("Listing servers answers 200", listed, listed.status === 200);
    const ids = (listed.body.servers as { id: string }[]).map(({ id }) => id);
    claim("The list names the server", listed, ids.includes(server.id), ids.join(", "));
    const quota = await reader.call("GET /os-quota-sets/{project_id}", { path: { project_id: cloud.projectId } });
    claim("Showing the project's quota answers 200", quota, quota.status === 200);
    const hypervisors = await reader.call("GET /os-hypervisors");
    claim("Listing hypervisors answers 403", hypervisors, hypervisors.status === 403);
  },
};
