import { randomUUID } from "node:crypto";
import type { Scenario } from "../scenario.ts";

export const snapshotOfNothingIsRefused: Scenario = {
  title: "A snapshot of a volume that is not there, or of none, is refused",
  capability: "volume-snapshot-create-delete",
  cites: [
    {
      title: "Block Storage API, Create a snapshot",
      href: "https://docs.openstack.org/api-ref/block-storage/v3/#create-a-snapshot",
    },
  ],
  tempest: ["e3e466af-70ab-4f4b-a967-ab04e3532ea7", "bb9da53e-d335-4309-9c15-7e76fd5e4d6d"],
  async run({ cloud, claim }) {
    const unknown = await cloud.volume.call("POST /snapshots", {
      body: { snapshot: { name: cloud.name("snapshot"), volume_id: randomUUID() } },
    });
    claim("An unknown volume answers 404", unknown, unknown.status === 404);
    const none = await cloud.volume.call("POST /snapshots", {
      body: { snapshot: { name: cloud.name("snapshot") } },
      intent: { kind: "breaks", constraint: "required", where: "/snapshot/volume_id" },
    });
    claim("No volume answers 400", none, none.status === 400);
  },
};
