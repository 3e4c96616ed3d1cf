import { type SnapshotSet, snapshotSet } from "../../../fixtures/resources/snapshot-set.ts";
import type { Scenario } from "../scenario.ts";

export const snapshotsArePaged: Scenario<{ set: SnapshotSet }> = {
  title: "A list of snapshots keeps its limit and goes on after its marker and its offset",
  capability: "volume-paging",
  cites: [
    {
      title: "Block Storage API, List accessible snapshots",
      href: "https://docs.openstack.org/api-ref/block-storage/v3/#list-accessible-snapshots",
    },
  ],
  tempest: [
    "db4d8e0a-7a2e-41cc-a712-961f6844e896",
    "a1427f61-420e-48a5-b6e3-0b394fa95400",
    "e3b44b7f-ae87-45b5-8a8c-66110eb24d0a",
    "05489dde-44bc-4961-a1f5-3ce7ee7824f7",
    "ca96d551-17c6-4e11-b0e8-52d3bb8a63c7",
  ],
  needs: { set: snapshotSet },
  async run({ cloud, set, claim }) {
    const [low, middle, high] = set.snapshots.map(({ id }) => id).sort() as [string, string, string];
    const base = { volume_id: set.volumeId, sort: "id:asc" };
    const ids = (body: { snapshots: { id: string }[] }): string => body.snapshots.map(({ id }) => id).join();
    const one = await cloud.volume.call("GET /snapshots", { query: { ...base, limit: 1 } });
    claim("Limit 1 answers 200", one, one.status === 200);
    claim("Limit 1 lists the first", one, ids(one.body) === low, ids(one.body));
    const many = await cloud.volume.call("GET /snapshots", { query: { ...base, limit: 100_000 } });
    claim("A huge limit answers 200", many, many.status === 200);
    claim("A huge limit lists all", many, ids(many.body) === [low, middle, high].join(), ids(many.body));
    const none = await cloud.volume.call("GET /snapshots", { query: { ...base, limit: 0 } });
    claim(
      "Limit 0 lists nothing",
      none,
      none.status === 200 && none.body.snapshots.length === 0,
      `status ${none.status}`,
    );
    const marked = await cloud.volume.call("GET /snapshots", { query: { ...base, marker: low } });
    claim(
      "The list goes on after the marker",
      marked,
      marked.status === 200 && ids(marked.body) === [middle, high].join(),
      `status ${marked.status}`,
    );
    const offset = await cloud.volume.call("GET /snapshots", { query: { ...base, offset: 2 } });
    claim(
      "The list goes on after the offset",
      offset,
      offset.status === 200 && ids(offset.body) === high,
      `status ${offset.status}`,
    );
  },
};
