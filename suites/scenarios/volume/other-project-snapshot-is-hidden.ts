import { type SnapshotSet, snapshotSet } from "../../../fixtures/resources/snapshot-set.ts";
import type { Scenario } from "../scenario.ts";

export const otherProjectSnapshotIsHidden: Scenario<{ set: SnapshotSet }> = {
  title: "A snapshot is neither shown to, listed for, nor usable by another project",
  capability: "volume-isolation",
  cites: [
    {
      title: "Block Storage API, Volume snapshots",
      href: "https://docs.openstack.org/api-ref/block-storage/v3/#volume-snapshots-snapshots",
    },
  ],
  callers: ["other"],
  needs: { set: snapshotSet },
  async run({ cloud, set, claim }) {
    const [one] = set.snapshots;
    const other = cloud.as("other");
    const shown = await other.volume.call("GET /snapshots/{snapshot_id}", { path: { snapshot_id: one.id } });
    claim("Showing it answers 404", shown, shown.status === 404);
    const listed = await other.volume.call("GET /snapshots/detail", { query: { name: one.name } });
    claim(
      "The other project's list does not name it",
      listed,
      listed.status === 200 && listed.body.snapshots.length === 0,
      `${listed.body.snapshots?.length} snapshots`,
    );
    const made = await other.volume.call("POST /volumes", {
      body: { volume: { name: other.name("volume"), snapshot_id: one.id, size: 1 } },
    });
    claim("A volume from it answers 404", made, made.status === 404);
    const deleted = await other.volume.call("DELETE /snapshots/{snapshot_id}", { path: { snapshot_id: one.id } });
    claim("Deleting it answers 404", deleted, deleted.status === 404);
  },
};
