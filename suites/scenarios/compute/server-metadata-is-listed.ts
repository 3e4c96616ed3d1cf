import { isDeepStrictEqual } from "node:util";
import { ROW_METADATA, type ServerRow, serverRow } from "../../../fixtures/resources/server-row.ts";
import type { Scenario } from "../scenario.ts";

export const serverMetadataIsListed: Scenario<{ row: ServerRow }> = {
  title: "Metadata that a server was created with is listed, the same as the server shows",
  capability: "compute-servers-metadata-list",
  cites: [
    { title: "Compute API, List All Metadata", href: "https://docs.openstack.org/api-ref/compute/#list-all-metadata" },
  ],
  tempest: ["479da087-92b3-4dcf-aeb3-fd293b2d14ce"],
  needs: { row: serverRow },
  async run({ cloud, row, claim }) {
    const path = { server_id: row.last.id };
    const listed = await cloud.compute.call("GET /servers/{server_id}/metadata", { path });
    claim("Listing metadata answers 200", listed, listed.status === 200);
    const { metadata } = listed.body;
    claim(
      "It is what the server was created with",
      listed,
      isDeepStrictEqual(metadata, ROW_METADATA),
      JSON.stringify(metadata),
    );
    const shown = await cloud.compute.call("GET /servers/{server_id}", { path });
    claim("Showing the server answers 200", shown, shown.status === 200);
    const told = shown.body.server.metadata;
    claim("The server shows the same", shown, isDeepStrictEqual(told, metadata), JSON.stringify(told));
    const none = await cloud.compute.call("GET /servers/{server_id}/metadata", { path: { server_id: row.first.id } });
    claim("Listing the metadata of a server without any answers 200", none, none.status === 200);
    claim("It is empty", none, isDeepStrictEqual(none.body.metadata, {}), JSON.stringify(none.body.metadata));
  },
};
