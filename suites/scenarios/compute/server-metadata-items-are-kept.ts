import { isDeepStrictEqual } from "node:util";
import type { Server } from "../../../fixtures/resources/server.ts";
import { lentBareServer } from "../../../fixtures/resources/server-lent.ts";
import type { Scenario } from "../scenario.ts";

export const serverMetadataItemsAreKept: Scenario<{ server: Server }> = {
  title: "One item of a server's metadata is changed or added without touching the others",
  capability: "compute-servers-metadata-set",
  cites: [
    {
      title: "Compute API, Create Or Update Metadata Item",
      href: "https://docs.openstack.org/api-ref/compute/#create-or-update-metadata-item",
    },
  ],
  tempest: ["58c02d4f-5c67-40be-8744-d3fa5982eb1c"],
  needs: { server: lentBareServer },
  async run({ cloud, server, claim }) {
    const path = { server_id: server.id };
    const body = { metadata: { colour: "blue", shape: "round" } };
    const begun = await cloud.compute.call("PUT /servers/{server_id}/metadata", { path, body });
    claim("Setting metadata answers 200", begun, begun.status === 200);
    const changed = await cloud.compute.call("PUT /servers/{server_id}/metadata/{metadata_key}", {
      path: { ...path, metadata_key: "colour" },
      body: { meta: { colour: "grün" } },
    });
    claim("Changing an item answers 200", changed, changed.status === 200);
    const added = await cloud.compute.call("PUT /servers/{server_id}/metadata/{metadata_key}", {
      path: { ...path, metadata_key: "weight" },
      body: { meta: { weight: "light" } },
    });
    claim("Adding an item answers 200", added, added.status === 200);
    const listed = await cloud.compute.call("GET /servers/{server_id}/metadata", { path });
    claim("Listing metadata answers 200", listed, listed.status === 200);
    const { metadata } = listed.body;
    const kept = isDeepStrictEqual(metadata, { colour: "grün", shape: "round", weight: "light" });
    claim("The items are what they were set to", listed, kept, JSON.stringify(metadata));
  },
};
