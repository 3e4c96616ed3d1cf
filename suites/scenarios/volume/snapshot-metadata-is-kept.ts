import { type Snapshot, snapshot } from "../../../fixtures/resources/snapshot.ts";
import type { Scenario } from "../scenario.ts";

export const snapshotMetadataIsKept: Scenario<{ snapshot: Snapshot }> = {
  title: "Metadata of a snapshot is added to, replaced and deleted, and shown so each time",
  capability: "volume-snapshot-create-delete",
  cites: [
    {
      title: "Block Storage API, Volume snapshots, metadata",
      href: "https://docs.openstack.org/api-ref/block-storage/v3/#create-a-snapshot-s-metadata",
    },
  ],
  tempest: [
    "a2f20f99-e363-4584-be97-bc33afb1a56c",
    "e8ff85c5-8f97-477f-806a-3ac364a949ed",
    "bd2363bc-de92-48a4-bc98-28943c6e4be1",
  ],
  needs: { snapshot },
  async run({ cloud, snapshot, claim }) {
    const path = { snapshot_id: snapshot.id };
    const added = await cloud.volume.call("POST /snapshots/{snapshot_id}/metadata", {
      path,
      body: { metadata: { a: "1", b: "2" } },
    });
    claim("Adding metadata answers 200", added, added.status === 200);
    const item = await cloud.volume.call("PUT /snapshots/{snapshot_id}/metadata/{metadata_key}", {
      path: { ...path, metadata_key: "b" },
      body: { meta: { b: "two" } },
    });
    claim("Replacing an item answers 200", item, item.status === 200);
    const both = await cloud.volume.call("GET /snapshots/{snapshot_id}/metadata", { path });
    claim(
      "The other item is untouched",
      both,
      JSON.stringify(both.body.metadata) === JSON.stringify({ a: "1", b: "two" }),
      JSON.stringify(both.body.metadata),
    );
    const replaced = await cloud.volume.call("PUT /snapshots/{snapshot_id}/metadata", {
      path,
      body: { metadata: { c: "3", d: "4" } },
    });
    claim("Replacing all metadata answers 200", replaced, replaced.status === 200);
    const deleted = await cloud.volume.call("DELETE /snapshots/{snapshot_id}/metadata/{metadata_key}", {
      path: { ...path, metadata_key: "d" },
    });
    claim("Deleting an item answers 200", deleted, deleted.status === 200);
    const shown = await cloud.volume.call("GET /snapshots/{snapshot_id}", { path });
    claim(
      "The snapshot shows what is left",
      shown,
      JSON.stringify(shown.body.snapshot.metadata) === JSON.stringify({ c: "3" }),
      JSON.stringify(shown.body.snapshot.metadata),
    );
  },
};
