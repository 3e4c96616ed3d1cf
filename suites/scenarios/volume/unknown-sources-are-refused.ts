import { randomUUID } from "node:crypto";
import type { Scenario } from "../scenario.ts";

export const unknownSourcesAreRefused: Scenario = {
  title: "A volume of a source or a type that is not there is refused",
  capability: "volume-create-delete",
  cites: [
    {
      title: "Block Storage API, Create a volume",
      href: "https://docs.openstack.org/api-ref/block-storage/v3/#create-a-volume",
    },
  ],
  tempest: [
    "47c73e08-4be8-45bb-bfdf-0c4e79b88344",
    "10254ed8-3849-454e-862e-3ab8e6aa01d2",
    "0c36f6ae-4604-4017-b0a9-34fdc63096f9",
  ],
  async run({ cloud, claim }) {
    const create = (volume: Record<string, string>) =>
      cloud.volume.call("POST /volumes", { body: { volume: { name: cloud.name("volume"), size: 1, ...volume } } });
    const source = await create({ source_volid: randomUUID() });
    claim("An unknown source volume answers 404", source, source.status === 404);
    const snapshot = await create({ snapshot_id: randomUUID() });
    claim("An unknown snapshot answers 404", snapshot, snapshot.status === 404);
    const type = await create({ volume_type: randomUUID() });
    claim("An unknown volume type answers 404", type, type.status === 404);
  },
};
