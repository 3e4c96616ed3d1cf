import { type SnapshotSet, snapshotSet } from "../../../fixtures/resources/snapshot-set.ts";
import type { Scenario } from "../scenario.ts";

export const snapshotsAreSorted: Scenario<{ set: SnapshotSet }> = {
  title: "Snapshots are sorted by id, name and time of creation, both ways",
  capability: "volume-snapshot-list",
  cites: [
    {
      title: "Block Storage API, List accessible snapshots",
      href: "https://docs.openstack.org/api-ref/block-storage/v3/#list-accessible-snapshots",
    },
  ],
  tempest: [
    "4052c3a0-2415-440a-a8cc-305a875331b0",
    "dcbbe24a-f3c0-4ec8-9274-55d48db8d1cf",
    "c5513ada-64c1-4d28-83b9-af3307ec1388",
    "8a7fe058-0b41-402a-8afd-2dbc5a4a718b",
    "d58b5fed-0c37-42d3-8c5d-39014ac13c00",
    "96ba6f4d-1f18-47e1-b4bc-76edc6c21250",
  ],
  needs: { set: snapshotSet },
  async run({ cloud, set, claim }) {
    const sorted = (sort: string) =>
      cloud.volume.call("GET /snapshots/detail", { query: { volume_id: set.volumeId, sort } });
    const ids = (body: { snapshots: { id: string }[] }): readonly string[] => body.snapshots.map(({ id }) => id);
    const times = (body: { snapshots: { created_at: string }[] }): readonly string[] =>
      body.snapshots.map(({ created_at }) => created_at);
    const byId = set.snapshots.map(({ id }) => id).sort();
    const byName = [...set.snapshots].sort((a, b) => (a.name < b.name ? -1 : 1)).map(({ id }) => id);
    const idUp = await sorted("id:asc");
    claim(
      "Sorted by id, upwards",
      idUp,
      idUp.status === 200 && ids(idUp.body).join() === byId.join(),
      ids(idUp.body).join(", "),
    );
    const idDown = await sorted("id:desc");
    claim(
      "Sorted by id, downwards",
      idDown,
      idDown.status === 200 && ids(idDown.body).join() === byId.toReversed().join(),
      ids(idDown.body).join(", "),
    );
    const nameUp = await sorted("display_name:asc");
    claim(
      "Sorted by name, upwards",
      nameUp,
      nameUp.status === 200 && ids(nameUp.body).join() === byName.join(),
      ids(nameUp.body).join(", "),
    );
    const nameDown = await sorted("display_name:desc");
    claim(
      "Sorted by name, downwards",
      nameDown,
      nameDown.status === 200 && ids(nameDown.body).join() === byName.toReversed().join(),
      ids(nameDown.body).join(", "),
    );
    const timeUp = await sorted("created_at:asc");
    claim(
      "Sorted by creation, upwards",
      timeUp,
      timeUp.status === 200 && times(timeUp.body).join() === times(timeUp.body).toSorted().join(),
      times(timeUp.body).join(", "),
    );
    const timeDown = await sorted("created_at:desc");
    claim(
      "Sorted by creation, downwards",
      timeDown,
      timeDown.status === 200 && times(timeDown.body).join() === times(timeDown.body).toSorted().toReversed().join(),
      times(timeDown.body).join(", "),
    );
  },
};
