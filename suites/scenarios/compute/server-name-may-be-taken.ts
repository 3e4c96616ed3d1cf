import { shared } from "../../../fixtures/resources/fixture.ts";
import { createBareServer, type Server, server } from "../../../fixtures/resources/server.ts";
import { serverSettles } from "../../../fixtures/resources/server-settles.ts";
import type { Scenario } from "../scenario.ts";

export const serverNameMayBeTaken: Scenario<{ server: Server }> = {
  title: "Two servers may have the same name and are two servers",
  capability: "compute-servers-create",
  cites: [{ title: "Compute API, Create Server", href: "https://docs.openstack.org/api-ref/compute/#create-server" }],
  needs: { server: shared(server) },
  demand: { servers: 1, cores: 2, ports: 1 },
  async run({ cloud, server, claim, eventually }) {
    const { name } = server;
    const adminPass = "testpassword";
    const created = await createBareServer(cloud, server, { name, adminPass });
    claim("Creating a server with a name that is taken answers 202", created, created.status === 202);
    const { id, adminPass: told = adminPass } = created.body.server;
    claim("It is another server", created, id !== server.id, id);
    claim(
      "Its password, where it is told at all, is the one that was asked for",
      created,
      told === adminPass,
      "another",
    );
    const shown = await serverSettles({ cloud, eventually }, id, "ACTIVE");
    claim("It is ACTIVE", shown, shown.body.server.status === "ACTIVE", shown.body.server.status);
    claim("It has that name", shown, shown.body.server.name === name, shown.body.server.name);
    const first = await cloud.compute.call("GET /servers/{server_id}", { path: { server_id: server.id } });
    claim("Showing the first server answers 200", first, first.status === 200);
    claim("The first server has it still", first, first.body.server.name === name, first.body.server.name);
  },
};
