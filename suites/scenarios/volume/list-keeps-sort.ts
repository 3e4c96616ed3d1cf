import { type VolumeSet, volumeSet } from "../../../fixtures/resources/volume-set.ts";
import type { Scenario } from "../scenario.ts";

export const listKeepsSort: Scenario<{ set: VolumeSet }> = {
  title: "Volumes are sorted in the order that was asked for, both ways",
  capability: "volume-list",
  cites: [
    {
      title: "Block Storage API, List accessible volumes",
      href: "https://docs.openstack.org/api-ref/block-storage/v3/#list-accessible-volumes",
    },
  ],
  tempest: ["2a7064eb-b9c3-429b-b888-33928fc5edd3"],
  needs: { set: volumeSet },
  async run({ cloud, set, claim }) {
    const ids = (body: { volumes: { id: string }[] }): string => body.volumes.map(({ id }) => id).join();
    const order = set.volumes.map(({ id }) => id).sort();
    const up = await cloud.volume.call("GET /volumes", { query: { metadata: set.metadata, sort: "id:asc" } });
    claim("Sorting upwards answers 200", up, up.status === 200);
    claim("The ids go up", up, ids(up.body) === order.join(), ids(up.body));
    const down = await cloud.volume.call("GET /volumes", { query: { metadata: set.metadata, sort: "id:desc" } });
    claim("Sorting downwards answers 200", down, down.status === 200);
    claim("The ids go down", down, ids(down.body) === order.toReversed().join(), ids(down.body));
    const two = await cloud.volume.call("GET /volumes/detail", {
      query: { metadata: set.metadata, sort: "size:desc,id:asc" },
    });
    claim("Sorting by two fields answers 200", two, two.status === 200);
    const expected = [...set.volumes].sort((a, b) => b.size - a.size || (a.id < b.id ? -1 : 1)).map(({ id }) => id);
    claim("The larger comes first, then the smaller id", two, ids(two.body) === expected.join(), ids(two.body));
    const older = { metadata: set.metadata, status: "available", limit: 2, sort_key: "id", sort_dir: "desc" };
    const page = await cloud.volume.call("GET /volumes/detail", { query: older });
    claim("Sorting a page of details in the older words answers 200", page, page.status === 200);
    const last = order.toReversed().slice(0, 2).join();
    claim("The page has the last ids, downwards", page, ids(page.body) === last, ids(page.body));
  },
};
