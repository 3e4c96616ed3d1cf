import { type VolumeSet, volumeSet } from "../../../fixtures/resources/volume-set.ts";
import type { Scenario } from "../scenario.ts";

export const listKeepsMetadata: Scenario<{ set: VolumeSet }> = {
  title: "Volumes are listed by metadata",
  capability: "volume-list",
  cites: [
    {
      title: "Block Storage API, List accessible volumes",
      href: "https://docs.openstack.org/api-ref/block-storage/v3/#list-accessible-volumes",
    },
  ],
  tempest: ["b5ebea1b-0603-40a0-bb41-15fcd0a53214", "1ca92d3c-4a8e-4b43-93f5-e4c7fb3b291d"],
  needs: { set: volumeSet },
  async run({ cloud, set, claim }) {
    const [a, b, c] = set.volumes;
    const query = { metadata: set.metadata };
    const expected = [a, b, c].map(({ id }) => id).sort();
    const ids = (volumes: readonly { id: string }[]): readonly string[] => volumes.map(({ id }) => id).sort();
    const brief = await cloud.volume.call("GET /volumes", { query });
    claim("Listing volumes answers 200", brief, brief.status === 200);
    claim(
      "Exactly the volumes with that metadata are listed",
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
