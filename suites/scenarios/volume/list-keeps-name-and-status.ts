import { type VolumeSet, volumeSet } from "../../../fixtures/resources/volume-set.ts";
import type { Scenario } from "../scenario.ts";

export const listKeepsNameAndStatus: Scenario<{ set: VolumeSet }> = {
  title: "Volumes are listed by name and status together",
  capability: "volume-list",
  cites: [
    {
      title: "Block Storage API, List accessible volumes",
      href: "https://docs.openstack.org/api-ref/block-storage/v3/#list-accessible-volumes",
    },
  ],
  tempest: [
    "777c87c1-2fc4-4883-8b8e-5c0b951d1ec8",
    "856ab8ca-6009-4c37-b691-be1065528ad4",
    "2a7064eb-b9c3-429b-b888-33928fc5edd3",
  ],
  needs: { set: volumeSet },
  async run({ cloud, set, claim }) {
    const [, , c] = set.volumes;
    const query = { name: c.name, status: "available" };
    const expected = [c].map(({ id }) => id).sort();
    const ids = (volumes: readonly { id: string }[]): readonly string[] => volumes.map(({ id }) => id).sort();
    const brief = await cloud.volume.call("GET /volumes", { query });
    claim("Listing volumes answers 200", brief, brief.status === 200);
    claim(
      "Exactly the volume that has both is listed",
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
