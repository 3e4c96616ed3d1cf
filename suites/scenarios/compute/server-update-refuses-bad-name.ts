import { shared } from "../../../fixtures/resources/fixture.ts";
import { type Server, server } from "../../../fixtures/resources/server.ts";
import type { Scenario } from "../scenario.ts";

export const serverUpdateRefusesBadName: Scenario<{ server: Server }> = {
  title: "A server is not given an empty or an overlong name, and keeps the one that it has",
  capability: "compute-servers-update",
  cites: [{ title: "Compute API, Update Server", href: "https://docs.openstack.org/api-ref/compute/#update-server" }],
  tempest: ["5c8e244c-dada-4590-9944-749c455b431f", "38204696-17c6-44da-9590-40f87fb5a899"],
  needs: { server: shared(server) },
  async run({ cloud, server, claim }) {
    const path = { server_id: server.id };
    const empty = await cloud.compute.call("PUT /servers/{server_id}", { path, body: { server: { name: "" } } });
    claim("An empty name answers 400", empty, empty.status === 400);
    const long = await cloud.compute.call("PUT /servers/{server_id}", {
      path,
      body: { server: { name: "a".repeat(256) } },
    });
    claim("A name of 256 characters answers 400", long, long.status === 400);
    const unknown = await cloud.compute.call("PUT /servers/{server_id}", {
      path,
      body: { server: { name: server.name, stackmark_unknown: "x" } },
    });
    claim("An attribute that nobody knows answers 400", unknown, unknown.status === 400);
    const shown = await cloud.compute.call("GET /servers/{server_id}", { path });
    claim("Showing the server answers 200", shown, shown.status === 200);
    claim("The server has its name still", shown, shown.body.server.name === server.name, shown.body.server.name);
  },
};
