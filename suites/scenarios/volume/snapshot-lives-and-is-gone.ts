import type { Volume } from "../../../fixtures/resources/volume.ts";
import { lentVolume } from "../../../fixtures/resources/volume-lent.ts";
import type { Scenario } from "../scenario.ts";

export const snapshotLivesAndIsGone: Scenario<{ volume: Volume }> = {
  title: "A snapshot is made, shown, listed, renamed and gone after its deletion",
  capability: "volume-snapshot-create-delete",
  cites: [
    {
      title: "Block Storage API, Volume snapshots",
      href: "https://docs.openstack.org/api-ref/block-storage/v3/#volume-snapshots-snapshots",
    },
  ],
  tempest: ["2a8abbe4-d871-46db-b049-c41f5af8216e"],
  needs: { volume: lentVolume },
  demand: { snapshots: 1, gigabytes: 1 },
  async run({ cloud, volume, claim, eventually }) {
    const name = cloud.name("snapshot");
    const created = await cloud.volume.call("POST /snapshots", { body: { snapshot: { name, volume_id: volume.id } } });
    claim("Creating a snapshot answers 202", created, created.status === 202);
    const path = { snapshot_id: created.body.snapshot.id as string };
    const show = () => cloud.volume.call("GET /snapshots/{snapshot_id}", { path });
    const made = await eventually("The snapshot is made", show, {
      until: ({ body }) => ["available", "error"].includes(body.snapshot.status),
    });
    claim("The snapshot becomes available", made, made.body.snapshot.status === "available", made.body.snapshot.status);
    claim(
      "It is of the volume and as large",
      made,
      made.body.snapshot.volume_id === volume.id && made.body.snapshot.size === volume.size,
      JSON.stringify(made.body.snapshot),
    );
    const changes = { name: cloud.name("renamed"), description: "kept" };
    const updated = await cloud.volume.call("PUT /snapshots/{snapshot_id}", { path, body: { snapshot: changes } });
    claim("Updating a snapshot answers 200", updated, updated.status === 200);
    const listed = await cloud.volume.call("GET /snapshots", { query: { volume_id: volume.id } });
    const names = (listed.body.snapshots as { name: string }[]).map((one) => one.name);
    claim("It is listed under its new name", listed, names.join() === changes.name, names.join(", "));
    const refused = await cloud.volume.call("DELETE /volumes/{volume_id}", { path: { volume_id: volume.id } });
    claim("A volume with a snapshot is not deleted", refused, refused.status === 400);
    const deleted = await cloud.volume.call("DELETE /snapshots/{snapshot_id}", { path });
    claim("Deleting a snapshot answers 202", deleted, deleted.status === 202);
    const gone = await eventually("The snapshot is gone", show, {
      until: ({ status, body }) => status === 404 || body.snapshot?.status === "error_deleting",
      settled: ({ status, body }) => status === 200 && body.snapshot.status !== "deleting",
    });
    claim("A deleted snapshot answers 404", gone, gone.status === 404, `status ${gone.status}`);
  },
};
