import { shared } from "../../../fixtures/resources/fixture.ts";
import { type Volume, volume } from "../../../fixtures/resources/volume.ts";
import type { Scenario } from "../scenario.ts";

export const cloneIsOfItsSource: Scenario<{ volume: Volume }> = {
  title: "A volume cloned from another names its source and becomes available",
  capability: "volume-clone",
  cites: [
    {
      title: "Block Storage API, Create a volume",
      href: "https://docs.openstack.org/api-ref/block-storage/v3/#create-a-volume",
    },
  ],
  tempest: ["3f591b4a-7dc6-444c-bd51-77469506b3a1"],
  needs: { volume: shared(volume) },
  demand: { volumes: 1, gigabytes: 1 },
  async run({ cloud, volume, claim, eventually }) {
    const created = await cloud.volume.call("POST /volumes", {
      body: { volume: { name: cloud.name("clone"), source_volid: volume.id, size: volume.size } },
    });
    claim("Cloning a volume answers 202", created, created.status === 202);
    claim(
      "The clone names its source",
      created,
      created.body.volume.source_volid === volume.id,
      created.body.volume.source_volid,
    );
    const path = { volume_id: created.body.volume.id as string };
    const made = await eventually("The clone is made", () => cloud.volume.call("GET /volumes/{volume_id}", { path }), {
      until: ({ body }) => ["available", "error"].includes(body.volume.status),
    });
    claim("The clone becomes available", made, made.body.volume.status === "available", made.body.volume.status);
    claim(
      "The clone is as large as its source",
      made,
      made.body.volume.size === volume.size,
      `${made.body.volume.size} GiB`,
    );
  },
};
