import { type Server, server } from "../../../fixtures/resources/server.ts";
import type { Scenario } from "../scenario.ts";

export const serverMetadataItemsAreKept: Scenario<{ server: Server }> = {
  title: "One item of a server's metadata is set, shown and deleted without touching the others",
  capability: "compute-servers-metadata-set",
  cites: [
    {
      title: "Compute API, Server metadata",
      href: "https://docs.openstack.org/api-ref/compute/#server-metadata-servers-metadata",
    },
  ],
  tempest: [
    "127642d6-4c7b-4486-b7cd-07265a378658",
    "3043c57d-7e0e-49a6-9a96-ad569c265e6a",
    "58c02d4f-5c67-40be-8744-d3fa5982eb1c",
  ],
  needs: { server },
  async run({ cloud, server, claim }) {
    const path = { server_id: server.id };
    const body = { metadata: { colour: "blue", shape: "round" } };
    const begun = await cloud.compute.call("PUT /servers/{server_id}/metadata", { path, body });
    claim("Setting metadata answers 200", begun, begun.status === 200);
    const set = await cloud.compute.call("PUT /servers/{server_id}/metadata/{metadata_key}", {
      path: { ...path, metadata_key: "colour" },
      body: { meta: { colour: "grün" } },
    });
    claim("Setting an item answers 200", set, set.status === 200);
    const shown = await cloud.compute.call("GET /servers/{server_id}/metadata/{metadata_key}", {
      path: { ...path, metadata_key: "colour" },
    });
    claim("Showing an item answers 200", shown, shown.status === 200);
    claim("It has its new value", shown, shown.body.meta.colour === "grün", shown.body.meta.colour);
    const other = await cloud.compute.call("GET /servers/{server_id}/metadata/{metadata_key}", {
      path: { ...path, metadata_key: "shape" },
    });
    claim("Showing another item answers 200", other, other.status === 200);
    claim("The other item has its old value", other, other.body.meta.shape === "round", other.body.meta.shape);
    const deleted = await cloud.compute.call("DELETE /servers/{server_id}/metadata/{metadata_key}", {
      path: { ...path, metadata_key: "shape" },
    });
    claim("Deleting an item answers 204", deleted, deleted.status === 204);
    const gone = await cloud.compute.call("GET /servers/{server_id}/metadata/{metadata_key}", {
      path: { ...path, metadata_key: "shape" },
    });
    claim("Showing a deleted item answers 404", gone, gone.status === 404);
    const listed = await cloud.compute.call("GET /servers/{server_id}/metadata", { path });
    claim("Listing metadata answers 200", listed, listed.status === 200);
    const left = JSON.stringify(listed.body.metadata);
    claim("The other item alone is left", listed, left === '{"colour":"grün"}', left);
  },
};
