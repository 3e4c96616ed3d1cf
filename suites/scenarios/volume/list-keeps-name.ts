import { type VolumeSet, volumeSet } from "../../../fixtures/resources/volume-set.ts";
import type { Scenario } from "../scenario.ts";

export const listKeepsName: Scenario<{ set: VolumeSet }> = {
  title: "Volumes are listed by name",
  capability: "volume-list",
  cites: [
    {
      title: "Block Storage API, List accessible volumes",
      href: "https://docs.openstack.org/api-ref/block-storage/v3/#list-accessible-volumes",
    },
  ],
  tempest: ["a28e8da4-0b56-472f-87a8-0f4d3f819c02", "2de3a6d4-12aa-403b-a8f2-fdeb42a89623"],
  needs: { set: volumeSet },
  async run({ cloud, set, claim }) {
    const [, b] = set.volumes;
    const query = { name: b.name };
    const expected = [b].map(({ id }) => id).sort();
    const ids = (volumes: readonly { id: string }[]): readonly string[] => volumes.map(({ id }) => id).sort();
    const brief = await cloud.volume.call("GET /volumes", { query });
    claim("Listing volumes answers 200", brief, brief.status === 200);
    claim(
      "Exactly the volume of that name is listed",
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
