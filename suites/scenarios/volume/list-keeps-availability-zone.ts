import { type VolumeSet, volumeSet } from "../../../fixtures/resources/volume-set.ts";
import type { Scenario } from "../scenario.ts";

interface Listed {
  readonly id: string;
  readonly availability_zone: string;
}

export const listKeepsAvailabilityZone: Scenario<{ set: VolumeSet }> = {
  title: "Volumes are listed by availability zone",
  capability: "volume-list",
  cites: [
    {
      title: "Block Storage API, List accessible volumes",
      href: "https://docs.openstack.org/api-ref/block-storage/v3/#list-accessible-volumes",
    },
  ],
  tempest: ["c0cfa863-3020-40d7-b587-e35f597d5d87", "e1b80d13-94f0-4ba2-a40e-386af29f8db1"],
  needs: { set: volumeSet },
  async run({ cloud, set, claim }) {
    const [first] = set.volumes;
    const shown = await cloud.volume.call("GET /volumes/{volume_id}", { path: { volume_id: first.id } });
    claim("Showing a volume answers 200", shown, shown.status === 200);
    const zone = shown.body.volume.availability_zone as string;
    const listed = await cloud.volume.call("GET /volumes/detail", {
      query: { availability_zone: zone, metadata: set.metadata },
    });
    claim("Listing by availability zone answers 200", listed, listed.status === 200);
    const volumes = listed.body.volumes as Listed[];
    claim(
      "The volume is listed",
      listed,
      volumes.some(({ id }) => id === first.id),
      `it lists ${volumes.length} others`,
    );
    claim(
      "All that is listed lies in that zone",
      listed,
      volumes.every(({ availability_zone }) => availability_zone === zone),
      zone,
    );
    const query = { availability_zone: cloud.name("zone"), metadata: set.metadata };
    const none = await cloud.volume.call("GET /volumes/detail", { query });
    claim("Listing by a zone that there is not answers 200", none, none.status === 200);
    claim("It lists nothing", none, none.body.volumes.length === 0, `${none.body.volumes.length} volumes`);
  },
};
