import { type Snapshot, snapshot } from "../../../fixtures/resources/snapshot.ts";
import type { Scenario } from "../scenario.ts";

export const volumeFromSnapshot: Scenario<{ snapshot: Snapshot }> = {
  title: "A volume made from a snapshot names it and becomes available, larger when asked for",
  capability: "volume-snapshot-create-delete",
  cites: [
    {
      title: "Block Storage API, Create a volume",
      href: "https://docs.openstack.org/api-ref/block-storage/v3/#create-a-volume",
    },
  ],
  tempest: ["677863d1-3142-456d-b6ac-9924f667a7f4"],
  needs: { snapshot },
  demand: { volumes: 1, gigabytes: 2 },
  async run({ cloud, snapshot, claim, eventually }) {
    const size = snapshot.size + 1;
    const created = await cloud.volume.call("POST /volumes", {
      body: { volume: { name: cloud.name("restored"), snapshot_id: snapshot.id, size } },
    });
    claim("Creating a volume from a snapshot answers 202", created, created.status === 202);
    const path = { volume_id: created.body.volume.id as string };
    const made = await eventually("The volume is made", () => cloud.volume.call("GET /volumes/{volume_id}", { path }), {
      until: ({ body }) => ["available", "error"].includes(body.volume.status),
    });
    claim("The volume becomes available", made, made.body.volume.status === "available", made.body.volume.status);
    claim("It names its snapshot", made, made.body.volume.snapshot_id === snapshot.id, made.body.volume.snapshot_id);
    claim("It is as large as asked for", made, made.body.volume.size === size, `${made.body.volume.size} GiB`);
  },
};
