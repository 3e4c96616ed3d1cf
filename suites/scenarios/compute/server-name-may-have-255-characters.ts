import type { Server } from "../../../fixtures/resources/server.ts";
import { lentBareServer } from "../../../fixtures/resources/server-lent.ts";
import type { Scenario } from "../scenario.ts";

export const serverNameMayHave255Characters: Scenario<{ server: Server }> = {
  title: "A server keeps a name of 255 characters and an empty description whole",
  capability: "compute-servers-update",
  cites: [{ title: "Compute API, Update Server", href: "https://docs.openstack.org/api-ref/compute/#update-server" }],
  needs: { server: lentBareServer },
  since: { compute: "2.19" },
  async run({ cloud, server, claim }) {
    const path = { server_id: server.id };
    const name = cloud.name("server").padEnd(255, "x");
    const description = "ends in ünïcödé ✓".padStart(255, "y");
    const changed = await cloud.compute.call("PUT /servers/{server_id}", {
      path,
      body: { server: { name, description } },
    });
    claim("A name and a description of 255 characters answer 200", changed, changed.status === 200);
    const shown = await cloud.compute.call("GET /servers/{server_id}", { path });
    claim("Showing the server answers 200", shown, shown.status === 200);
    claim("The name is kept whole", shown, shown.body.server.name === name, shown.body.server.name);
    claim(
      "The description is kept whole",
      shown,
      shown.body.server.description === description,
      shown.body.server.description,
    );
    const cleared = await cloud.compute.call("PUT /servers/{server_id}", {
      path,
      body: { server: { description: null } },
    });
    claim("Taking the description away answers 200", cleared, cleared.status === 200);
    const after = await cloud.compute.call("GET /servers/{server_id}", { path });
    claim("Showing the server once more answers 200", after, after.status === 200);
    claim("There is no description", after, after.body.server.description === null, after.body.server.description);
    claim("The name is kept", after, after.body.server.name === name, after.body.server.name);
  },
};
