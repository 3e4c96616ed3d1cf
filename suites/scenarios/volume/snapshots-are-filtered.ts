import { type SnapshotSet, snapshotSet } from "../../../fixtures/resources/snapshot-set.ts";
import type { Scenario } from "../scenario.ts";

export const snapshotsAreFiltered: Scenario<{ set: SnapshotSet }> = {
  title: "Snapshots are listed by name, by status and by both",
  capability: "volume-snapshot-list",
  cites: [
    {
      title: "Block Storage API, List accessible snapshots",
      href: "https://docs.openstack.org/api-ref/block-storage/v3/#list-accessible-snapshots",
    },
  ],
  tempest: ["220a1022-1fcd-4a74-a7bd-6b859156cda2", "59f41f43-aebf-48a9-ab5d-d76340fab32b"],
  needs: { set: snapshotSet },
  async run({ cloud, set, claim }) {
    const [, middle] = set.snapshots;
    const ids = (body: { snapshots: { id: string }[] }): string =>
      body.snapshots
        .map(({ id }) => id)
        .sort()
        .join();
    const byName = await cloud.volume.call("GET /snapshots", { query: { name: middle.name } });
    claim("Listing by name answers 200", byName, byName.status === 200);
    claim("Exactly the snapshot of that name is listed", byName, ids(byName.body) === middle.id, ids(byName.body));
    const byStatus = await cloud.volume.call("GET /snapshots/detail", {
      query: { status: "available", volume_id: set.volumeId },
    });
    claim("Listing by status answers 200", byStatus, byStatus.status === 200);
    const all = set.snapshots
      .map(({ id }) => id)
      .sort()
      .join();
    claim(
      "Exactly the available snapshots of the volume are listed",
      byStatus,
      ids(byStatus.body) === all,
      ids(byStatus.body),
    );
    const narrowed = await cloud.volume.call("GET /snapshots/detail", {
      query: { status: "available", name: middle.name },
    });
    claim("Listing by status and name answers 200", narrowed, narrowed.status === 200);
    claim("What has both is listed, and nothing else", narrowed, ids(narrowed.body) === middle.id, ids(narrowed.body));
    const byBoth = await cloud.volume.call("GET /snapshots/detail", { query: { status: "error", name: middle.name } });
    claim("Listing by both answers 200", byBoth, byBoth.status === 200);
    claim("What has only one of both is not listed", byBoth, byBoth.body.snapshots.length === 0, ids(byBoth.body));
  },
};
