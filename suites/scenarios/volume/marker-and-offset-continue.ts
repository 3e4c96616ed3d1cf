import { type VolumeSet, volumeSet } from "../../../fixtures/resources/volume-set.ts";
import type { Scenario } from "../scenario.ts";

export const markerAndOffsetContinue: Scenario<{ set: VolumeSet }> = {
  title: "A list of volumes goes on after its marker and after its offset, and limit 0 lists nothing",
  capability: "volume-paging",
  cites: [
    {
      title: "Block Storage API, List accessible volumes",
      href: "https://docs.openstack.org/api-ref/block-storage/v3/#list-accessible-volumes",
    },
  ],
  needs: { set: volumeSet },
  async run({ cloud, set, claim }) {
    const [low, middle, high] = set.volumes.map(({ id }) => id).sort() as [string, string, string];
    const ids = (body: { volumes: { id: string }[] }): string => body.volumes.map(({ id }) => id).join();
    const base = { metadata: set.metadata, sort: "id:asc" };
    const marked = await cloud.volume.call("GET /volumes", { query: { ...base, marker: low } });
    claim("A marker answers 200", marked, marked.status === 200);
    claim("The list goes on after the marker", marked, ids(marked.body) === [middle, high].join(), ids(marked.body));
    const offset = await cloud.volume.call("GET /volumes", { query: { ...base, offset: 2 } });
    claim("An offset answers 200", offset, offset.status === 200);
    claim("The list goes on after the offset", offset, ids(offset.body) === high, ids(offset.body));
    const none = await cloud.volume.call("GET /volumes", { query: { ...base, limit: 0 } });
    claim("Limit 0 answers 200", none, none.status === 200);
    claim("Limit 0 lists nothing", none, none.body.volumes.length === 0, ids(none.body));
  },
};
