import { type VolumeSet, volumeSet } from "../../../fixtures/resources/volume-set.ts";
import type { Scenario } from "../scenario.ts";

export const unknownStatusListsNothing: Scenario<{ set: VolumeSet }> = {
  title: "A status that no volume has lists nothing",
  capability: "volume-list",
  cites: [
    {
      title: "Block Storage API, List accessible volumes",
      href: "https://docs.openstack.org/api-ref/block-storage/v3/#list-accessible-volumes",
    },
  ],
  tempest: ["143b279b-7522-466b-81be-34a87d564a7c", "ba94b27b-be3f-496c-a00e-0283b373fa75"],
  needs: { set: volumeSet },
  async run({ cloud, set, claim }) {
    const query = { status: "null", metadata: set.metadata };
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
