import type { Server } from "../../../fixtures/resources/server.ts";
import { lentBareServer } from "../../../fixtures/resources/server-lent.ts";
import type { Scenario } from "../scenario.ts";

export const serverMetadataDeleteIsFinal: Scenario<{ server: Server }> = {
  title: "A deleted item of a server's metadata is shown no more, and the others are kept",
  capability: "compute-servers-metadata-delete",
  cites: [
    {
      title: "Compute API, Delete Metadata Item",
      href: "https://docs.openstack.org/api-ref/compute/#delete-metadata-item",
    },
  ],
  tempest: ["127642d6-4c7b-4486-b7cd-07265a378658"],
  needs: { server: lentBareServer },
  async run({ cloud, server, claim }) {
    const path = { server_id: server.id };
    const body = { metadata: { colour: "blue", shape: "round" } };
    const begun = await cloud.compute.call("POST /servers/{server_id}/metadata", { path, body });
    claim("Adding metadata answers 200", begun, begun.status === 200);
    const one = { path: { ...path, metadata_key: "shape" } };
    const deleted = await cloud.compute.call("DELETE /servers/{server_id}/metadata/{metadata_key}", one);
    claim("Deleting an item answers 204", deleted, deleted.status === 204);
    const gone = await cloud.compute.call("GET /servers/{server_id}/metadata/{metadata_key}", one);
    claim("Showing it answers 404", gone, gone.status === 404);
    const again = await cloud.compute.call("DELETE /servers/{server_id}/metadata/{metadata_key}", one);
    claim("Deleting it once more answers 404", again, again.status === 404);
    const shown = await cloud.compute.call("GET /servers/{server_id}", { path });
    claim("Showing the server answers 200", shown, shown.status === 200);
    const left = JSON.stringify(shown.body.server.metadata);
    claim("The other item alone is left", shown, left === '{"colour":"blue"}', left);
  },
};
