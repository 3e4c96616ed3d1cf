import type { Server } from "../../../fixtures/resources/server.ts";
import { lentBareServer } from "../../../fixtures/resources/server-lent.ts";
import type { Scenario } from "../scenario.ts";

export const metadataRefusesBadItems: Scenario<{ server: Server }> = {
  title: "Metadata with an overlong key or value, or with a value that is no text, is refused and changes nothing",
  capability: "compute-servers-metadata-update",
  cites: [
    {
      title: "Compute API, Create or Update Metadata Items",
      href: "https://docs.openstack.org/api-ref/compute/#create-or-update-metadata-items",
    },
  ],
  needs: { server: lentBareServer },
  async run({ cloud, server, claim }) {
    const path = { server_id: server.id };
    const begun = await cloud.compute.call("POST /servers/{server_id}/metadata", {
      path,
      body: { metadata: { whole: "v".repeat(255) } },
    });
    claim("A value of 255 characters answers 200", begun, begun.status === 200);
    const changed = await cloud.compute.call("POST /servers/{server_id}/metadata", {
      path,
      body: { metadata: { other: "ok" } },
    });
    claim("Another item answers 200", changed, changed.status === 200);
    const value = await cloud.compute.call("POST /servers/{server_id}/metadata", {
      path,
      body: { metadata: { whole: "v".repeat(256) } },
    });
    claim("A value of 256 characters answers 400", value, value.status === 400);
    const key = await cloud.compute.call("POST /servers/{server_id}/metadata", {
      path,
      body: { metadata: { ["k".repeat(256)]: "v" } },
    });
    claim("A key of 256 characters answers 400", key, key.status === 400);
    const number = await cloud.compute.call("POST /servers/{server_id}/metadata", {
      path,
      body: { metadata: { whole: { a: "b" } } },
    });
    claim("An object for a value answers 400", number, number.status === 400);
    const differs = await cloud.compute.call("PUT /servers/{server_id}/metadata/{metadata_key}", {
      path: { ...path, metadata_key: "whole" },
      body: { meta: { another: "v" } },
    });
    claim("An item under another key than the address names answers 400", differs, differs.status === 400);
    const listed = await cloud.compute.call("GET /servers/{server_id}/metadata", { path });
    claim("Listing metadata answers 200", listed, listed.status === 200);
    const { whole, other, ...more } = listed.body.metadata;
    const kept = whole === "v".repeat(255) && other === "ok" && Object.keys(more).length === 0;
    claim("The items are as they were", listed, kept, JSON.stringify(listed.body.metadata));
  },
};
