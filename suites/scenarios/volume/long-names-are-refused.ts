import { type Volume, volume } from "../../../fixtures/resources/volume.ts";
import type { Scenario } from "../scenario.ts";

export const longNamesAreRefused: Scenario<{ volume: Volume }> = {
  title: "A volume takes a name of 255 characters and refuses one of 256",
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
    const longest = volume.name.padEnd(255, "n");
    const kept = await cloud.volume.call("PUT /volumes/{volume_id}", { path, body: { volume: { name: longest } } });
    claim("A name of 255 characters answers 200", kept, kept.status === 200);
    claim("It is kept whole", kept, kept.body.volume.name === longest, `${kept.body.volume.name.length} characters`);
    const intent = { kind: "breaks", constraint: "maxLength", where: "/volume/name" } as const;
    const refused = await cloud.volume.call("PUT /volumes/{volume_id}", {
      path,
      body: { volume: { name: `${longest}n` } },
      intent,
    });
    claim("A name of 256 characters answers 400", refused, refused.status === 400);
  },
};
