import { type VolumeSet, volumeSet } from "../../../fixtures/resources/volume-set.ts";
import type { Scenario } from "../scenario.ts";

export const listKeepsStatus: Scenario<{ set: VolumeSet }> = {
  title: "Volumes are listed by status",
  capability: "volume-list",
  cites: [
    {
      title: "Block Storage API, List accessible volumes",
      href: "https://docs.openstack.org/api-ref/block-storage/v3/#list-accessible-volumes",
    },
  ],
  tempest: ["39654e13-734c-4dab-95ce-7613bf8407ce", "2943f712-71ec-482a-bf49-d5ca06216b9f"],
  needs: { set: volumeSet },
  async run({ cloud, set, claim }) {
    const [a, b, c] = set.volumes;
    const query = { status: "available", metadata: set.metadata };
    const expected = [a, b, c].map(({ id }) => id).sort();
    const ids = (volumes: readonly { id: string }[]): readonly string[] => volumes.map(({ id }) => id).sort();
    const brief = await cloud.volume.call("GET /volumes", { query });
    claim("Listing volumes answers 200", brief, brief.status === 200);
    claim(
      "Exactly the volumes of that status are listed",
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
