import { createBareServer, type ServerBase, serverBase } from "../../../fixtures/resources/server.ts";
import type { Scenario } from "../scenario.ts";

export const serverCreateIsAnsweredWithItsAddress: Scenario<{ base: ServerBase }> = {
  title: "The answer to the creation of a server tells where it is to be found, at once",
  capability: "compute-servers-create",
  cites: [{ title: "Compute API, Create Server", href: "https://docs.openstack.org/api-ref/compute/#create-server" }],
  needs: { base: serverBase },
  demand: { servers: 1, cores: 2, ports: 1 },
  async run({ cloud, base, claim }) {
    const name = cloud.name("server");
    const created = await createBareServer(cloud, base, { name });
    claim("Creating a server answers 202", created, created.status === 202);
    const location = created.headers["location"] ?? "";
    claim("The Location names the server", created, location.endsWith(`/servers/${created.body.server.id}`), location);
    const shown = await cloud.compute.follow("GET /servers/{server_id}", location);
    claim("Following it answers 200", shown, shown.status === 200);
    claim("It is the server", shown, shown.body.server.name === name, shown.body.server.name);
    const listed = await cloud.compute.call("GET /servers", { query: { name } });
    claim("Listing servers answers 200", listed, listed.status === 200);
    const ids = (listed.body.servers as { id: string }[]).map(({ id }) => id).join(", ");
    claim("It is listed at once", listed, ids === created.body.server.id, ids);
  },
};
