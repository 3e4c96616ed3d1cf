import { type VolumeSet, volumeSet } from "../../../fixtures/resources/volume-set.ts";
import type { Scenario } from "../scenario.ts";

export const unknownNameListsNothing: Scenario<{ set: VolumeSet }> = {
  title: "A name that no volume has lists nothing",
  capability: "volume-list",
  cites: [
    {
      title: "Block Storage API, List accessible volumes",
      href: "https://docs.openstack.org/api-ref/block-storage/v3/#list-accessible-volumes",
    },
  ],
  tempest: ["0f4aa809-8c7b-418f-8fb3-84c7a5dfc52f", "9ca17820-a0e7-4cbd-a7fa-f4468735e359"],
  needs: { set: volumeSet },
  async run({ cloud, set, claim }) {
    const [a] = set.volumes;
    const query = { name: `${a.name}-other` };
    const expected = [] as string[];
    const ids = (volumes: readonly { id: string }[]): readonly string[] => volumes.map(({ id }) => id).sort();
    const brief = await cloud.volume.call("GET /volumes", { query });
    claim("Listing volumes answers 200", brief, brief.status === 200);
    claim(
      "Nothing is listed",
      brief,
      ids(brief.body.volumes).join() === expected.join(),
      ids(brief.body.volumes).join(", "),
    );
    const full = await cloud.volume.call("GET /volumes/detail", { query });
    claim("Listing volumes with all their fields answers 200", full, full.status === 200);
    claim(
      "The list with all fields names the same",
      full,
      ids(full.body.volumes).join() === expected.join(),
      ids(full.body.volumes).join(", "),
    );
  },
};
