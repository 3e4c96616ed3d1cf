import { type Volume, volume } from "../../../fixtures/resources/volume.ts";
import type { Scenario } from "../scenario.ts";

export const updateChangesWhatItNames: Scenario<{ volume: Volume }> = {
  title: "An update of a volume is kept and changes nothing else",
  capability: "volume-update",
  cites: [
    {
      title: "Block Storage API, Update a volume",
      href: "https://docs.openstack.org/api-ref/block-storage/v3/#update-a-volume",
    },
  ],
  needs: { volume },
  async run({ cloud, volume, claim }) {
    const path = { volume_id: volume.id };
    const before = await cloud.volume.call("GET /volumes/{volume_id}", { path });
    claim("Showing the volume answers 200", before, before.status === 200);
    const changes = { name: cloud.name("renamed"), description: "Beschreibung 说明" };
    const updated = await cloud.volume.call("PUT /volumes/{volume_id}", { path, body: { volume: changes } });
    claim("Updating the volume answers 200", updated, updated.status === 200);
    const after = await cloud.volume.call("GET /volumes/{volume_id}", { path });
    const expected = { ...before.body.volume, ...changes, updated_at: after.body.volume.updated_at };
    const differing = Object.keys(expected).filter(
      (field) => JSON.stringify(expected[field]) !== JSON.stringify(after.body.volume[field]),
    );
    claim(
      "What was named has changed and nothing else",
      after,
      differing.length === 0,
      `differs in ${differing.join(", ")}`,
    );
  },
};
