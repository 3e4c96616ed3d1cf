import { type VolumeSet, volumeSet } from "../../../fixtures/resources/volume-set.ts";
import type { Scenario } from "../scenario.ts";

export const listAgreesWithShow: Scenario<{ set: VolumeSet }> = {
  title: "A volume is listed once, as it is shown",
  capability: "volume-list",
  cites: [
    {
      title: "Block Storage API, List accessible volumes with details",
      href: "https://docs.openstack.org/api-ref/block-storage/v3/#list-accessible-volumes-with-details",
    },
  ],
  tempest: ["0b6ddd39-b948-471f-8038-4787978747c4", "adcbb5a7-5ad8-4b61-bd10-5380e111a877"],
  needs: { set: volumeSet },
  async run({ cloud, set, claim }) {
    const [one] = set.volumes;
    const shown = await cloud.volume.call("GET /volumes/{volume_id}", { path: { volume_id: one.id } });
    claim("Showing a volume answers 200", shown, shown.status === 200);
    const listed = await cloud.volume.call("GET /volumes/detail", { query: { metadata: set.metadata } });
    claim("Listing volumes answers 200", listed, listed.status === 200);
    const found = (listed.body.volumes as { id: string }[]).filter(({ id }) => id === one.id) as Record<
      string,
      unknown
    >[];
    claim("The volume is listed once", listed, found.length === 1, `${found.length} times`);
    const differing = Object.keys(shown.body.volume).filter(
      (field) => JSON.stringify(shown.body.volume[field]) !== JSON.stringify(found[0]?.[field]),
    );
    claim("It is listed as it is shown", listed, differing.length === 0, `differs in ${differing.join(", ")}`);
    const brief = await cloud.volume.call("GET /volumes", { query: { metadata: set.metadata } });
    const names = (brief.body.volumes as { name: string }[]).map(({ name }) => name).sort();
    claim(
      "The short list names the same volumes",
      brief,
      names.join() ===
        set.volumes
          .map(({ name }) => name)
          .sort()
          .join(),
      names.join(", "),
    );
  },
};
