import { type Volume, volume } from "../../../fixtures/resources/volume.ts";
import type { Scenario } from "../scenario.ts";

export const otherProjectVolumeIsUntouched: Scenario<{ volume: Volume }> = {
  title: "A volume is not changed, copied, snapshotted or deleted by another project",
  capability: "volume-isolation",
  cites: [
    {
      title: "Block Storage API, Volumes",
      href: "https://docs.openstack.org/api-ref/block-storage/v3/#volumes-volumes",
    },
  ],
  callers: ["other"],
  needs: { volume },
  async run({ cloud, volume, claim }) {
    const path = { volume_id: volume.id };
    const other = cloud.as("other");
    const updated = await other.volume.call("PUT /volumes/{volume_id}", { path, body: { volume: { name: "taken" } } });
    claim("Updating it answers 404", updated, updated.status === 404);
    const metadata = await other.volume.call("POST /volumes/{volume_id}/metadata", {
      path,
      body: { metadata: { taken: "yes" } },
    });
    claim("Adding metadata answers 404", metadata, metadata.status === 404);
    const cloned = await other.volume.call("POST /volumes", {
      body: { volume: { name: other.name("clone"), source_volid: volume.id, size: 1 } },
    });
    claim("Cloning it answers 404", cloned, cloned.status === 404);
    const snapshot = await other.volume.call("POST /snapshots", {
      body: { snapshot: { name: other.name("snapshot"), volume_id: volume.id } },
    });
    claim("A snapshot of it answers 404", snapshot, snapshot.status === 404);
    const extended = await other.volume.call("POST /volumes/{volume_id}/action#os-extend", {
      path,
      body: { "os-extend": { new_size: 2 } },
    });
    claim("Extending it answers 404", extended, extended.status === 404);
    const deleted = await other.volume.call("DELETE /volumes/{volume_id}", { path });
    claim("Deleting it answers 404", deleted, deleted.status === 404);
    const still = await cloud.volume.call("GET /volumes/{volume_id}", { path });
    claim(
      "It is as it was",
      still,
      still.status === 200 && still.body.volume.name === volume.name && still.body.volume.status === "available",
      JSON.stringify(still.body),
    );
  },
};
