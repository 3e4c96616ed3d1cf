import { bareServer, type Server } from "../../../fixtures/resources/server.ts";
import type { Scenario } from "../scenario.ts";

export const serverUpdateTouchesWhatItNames: Scenario<{ server: Server }> = {
  title: "Two changes of a server, each of another field, are both kept, and its time of change moves",
  capability: "compute-servers-update",
  cites: [{ title: "Compute API, Update Server", href: "https://docs.openstack.org/api-ref/compute/#update-server" }],
  needs: { server: bareServer },
  since: { compute: "2.19" },
  async run({ cloud, server, claim }) {
    const path = { server_id: server.id };
    const before = await cloud.compute.call("GET /servers/{server_id}", { path });
    claim("Showing the server answers 200", before, before.status === 200);
    const description = "the first change";
    const first = await cloud.compute.call("PUT /servers/{server_id}", { path, body: { server: { description } } });
    claim("Describing a server answers 200", first, first.status === 200);
    const name = cloud.name("server");
    const second = await cloud.compute.call("PUT /servers/{server_id}", { path, body: { server: { name } } });
    claim("Naming a server answers 200", second, second.status === 200);
    const tagged = await cloud.compute.call("POST /servers/{server_id}/metadata", {
      path,
      body: { metadata: { origin: "north" } },
    });
    claim("Adding metadata answers 200", tagged, tagged.status === 200);
    const after = await cloud.compute.call("GET /servers/{server_id}", { path });
    claim("Showing the changed server answers 200", after, after.status === 200);
    const { server: shown } = after.body;
    claim("The first change is kept", after, shown.description === description, shown.description);
    claim("The second change is kept", after, shown.name === name, shown.name);
    claim("The metadata is kept", after, shown.metadata.origin === "north", JSON.stringify(shown.metadata));
    const created = shown.created === before.body.server.created;
    claim("The time of its making is the same", after, created, shown.created);
    const moved = Date.parse(shown.updated) >= Date.parse(before.body.server.updated);
    claim("The time of its last change does not go back", after, moved, shown.updated);
  },
};
