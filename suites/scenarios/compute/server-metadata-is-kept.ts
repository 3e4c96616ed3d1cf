import type { Server } from "../../../fixtures/resources/server.ts";
import { lentBareServer } from "../../../fixtures/resources/server-lent.ts";
import type { Scenario } from "../scenario.ts";

export const serverMetadataIsKept: Scenario<{ server: Server }> = {
  title: "Metadata of a server is kept, and each way to change it changes what it names and nothing else",
  capability: "compute-servers-metadata-set",
  cites: [
    {
      title: "Compute API, Server metadata",
      href: "https://docs.openstack.org/api-ref/compute/#server-metadata-servers-metadata",
    },
  ],
  tempest: [
    "211021f6-21de-4657-a68f-908878cfe251",

    "344d981e-0c33-4997-8a5d-6c1d803e4134",
  ],
  needs: { server: lentBareServer },
  async run({ cloud, server, claim }) {
    const path = { server_id: server.id };
    const added = await cloud.compute.call("POST /servers/{server_id}/metadata", {
      path,
      body: { metadata: { colour: "blue", shape: "round" } },
    });
    claim("Adding metadata answers 200", added, added.status === 200);
    const first = await cloud.compute.call("GET /servers/{server_id}/metadata", { path });
    claim("Listing metadata answers 200", first, first.status === 200);
    const { colour, shape } = first.body.metadata;
    claim(
      "What was added is listed",
      first,
      colour === "blue" && shape === "round",
      JSON.stringify(first.body.metadata),
    );
    const merged = await cloud.compute.call("POST /servers/{server_id}/metadata", {
      path,
      body: { metadata: { colour: "red", weight: "light" } },
    });
    claim("Adding to metadata answers 200", merged, merged.status === 200);
    const shown = await cloud.compute.call("GET /servers/{server_id}", { path });
    claim("Showing the server answers 200", shown, shown.status === 200);
    const told = JSON.stringify(Object.entries(shown.body.server.metadata).sort());
    const expected = JSON.stringify(Object.entries({ colour: "red", shape: "round", weight: "light" }));
    claim("The named item is changed, the new one is added, the rest is kept", shown, told === expected, told);
    const replaced = await cloud.compute.call("PUT /servers/{server_id}/metadata", {
      path,
      body: { metadata: { origin: "north" } },
    });
    claim("Replacing metadata answers 200", replaced, replaced.status === 200);
    const last = await cloud.compute.call("GET /servers/{server_id}/metadata", { path });
    claim("Listing replaced metadata answers 200", last, last.status === 200);
    const kept = JSON.stringify(last.body.metadata);
    claim("Nothing but the new metadata is left", last, kept === '{"origin":"north"}', kept);
  },
};
