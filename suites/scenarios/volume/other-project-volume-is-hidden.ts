import { type Volume, volume } from "../../../fixtures/resources/volume.ts";
import type { Scenario } from "../scenario.ts";

export const otherProjectVolumeIsHidden: Scenario<{ volume: Volume }> = {
  title: "A volume is neither shown to nor listed for another project",
  capability: "volume-isolation",
  cites: [
    {
      title: "Block Storage API, Show a volume's details",
      href: "https://docs.openstack.org/api-ref/block-storage/v3/#show-a-volume-s-details",
    },
  ],
  callers: ["other"],
  needs: { volume },
  async run({ cloud, volume, claim }) {
    const path = { volume_id: volume.id };
    const other = cloud.as("other").volume;
    const shown = await other.call("GET /volumes/{volume_id}", { path });
    claim("Another project's volume answers 404", shown, shown.status === 404);
    const listed = await other.call("GET /volumes/detail");
    const ids = (listed.body.volumes as { id: string }[]).map(({ id }) => id);
    claim(
      "Another project's list does not name the volume",
      listed,
      !ids.includes(volume.id),
      `the list names ${volume.id}`,
    );
  },
};
