import { shared } from "../../../fixtures/resources/fixture.ts";
import { type Server, server } from "../../../fixtures/resources/server.ts";
import type { Scenario } from "../scenario.ts";

export const administratorSeesAllServers: Scenario<{ server: Server }> = {
  title: "An administrator may list the servers of all projects, with the host that each is on",
  capability: "compute-roles",
  cites: [
    {
      title: "Compute API, List Servers Detailed",
      href: "https://docs.openstack.org/api-ref/compute/#list-servers-detailed",
    },
  ],
  callers: ["admin"],
  needs: { server: shared(server) },
  async run({ cloud, server, claim }) {
    const query = { all_tenants: 1, name: server.name };
    const listed = await cloud.as("admin").compute.call("GET /servers/detail", { query });
    claim("Listing the servers of all projects answers 200", listed, listed.status === 200);
    const servers = listed.body.servers as { id: string; tenant_id: string; "OS-EXT-SRV-ATTR:host": string | null }[];
    const [found] = servers.filter(({ id }) => id === server.id);
    claim("The list names the project's server", listed, found !== undefined, servers.map(({ id }) => id).join(", "));
    claim("It tells the project", listed, found?.tenant_id === cloud.projectId, found?.tenant_id);
    const host = found?.["OS-EXT-SRV-ATTR:host"];
    claim("It tells the host", listed, typeof host === "string" && host !== "", String(host));
  },
};
