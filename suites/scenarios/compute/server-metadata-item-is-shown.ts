import { isDeepStrictEqual } from "node:util";
import { ROW_METADATA, type ServerRow, serverRow } from "../../../fixtures/resources/server-row.ts";
import type { Scenario } from "../scenario.ts";

export const serverMetadataItemIsShown: Scenario<{ row: ServerRow }> = {
  title: "One item of a server's metadata is shown alone, and one that there is not answers 404",
  capability: "compute-servers-metadata-get",
  cites: [
    {
      title: "Compute API, Show Metadata Item Details",
      href: "https://docs.openstack.org/api-ref/compute/#show-metadata-item-details",
    },
  ],
  tempest: ["3043c57d-7e0e-49a6-9a96-ad569c265e6a"],
  needs: { row: serverRow },
  async run({ cloud, row, claim }) {
    const path = { server_id: row.last.id };
    const shown = await cloud.compute.call("GET /servers/{server_id}/metadata/{metadata_key}", {
      path: { ...path, metadata_key: "colour" },
    });
    claim("Showing an item answers 200", shown, shown.status === 200);
    const { meta } = shown.body;
    claim(
      "It is that item alone",
      shown,
      isDeepStrictEqual(meta, { colour: ROW_METADATA.colour }),
      JSON.stringify(meta),
    );
    const unknown = await cloud.compute.call("GET /servers/{server_id}/metadata/{metadata_key}", {
      path: { ...path, metadata_key: "shape" },
    });
    claim("An item that there is not answers 404", unknown, unknown.status === 404);
  },
};
