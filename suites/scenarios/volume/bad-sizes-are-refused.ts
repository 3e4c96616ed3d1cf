import type { Scenario } from "../scenario.ts";

export const badSizesAreRefused: Scenario = {
  title: "A volume without a size, or of a size that is no size, is refused",
  capability: "volume-create-delete",
  cites: [
    {
      title: "Block Storage API, Create a volume",
      href: "https://docs.openstack.org/api-ref/block-storage/v3/#create-a-volume",
    },
  ],
  tempest: [
    "1ed83a8a-682d-4dfb-a30e-ee63ffd6c049",
    "8b472729-9eba-446e-a83b-916bdb34bef7",
    "41331caa-eaf4-4001-869d-bc18c1869360",
    "9387686f-334f-4d31-a439-33494b9e2683",
  ],
  async run({ cloud, claim }) {
    const create = (volume: Record<string, string | number>) =>
      cloud.volume.call("POST /volumes", { body: { volume: { name: cloud.name("volume"), ...volume } } });
    const word = await create({ size: "#$%" });
    claim("A size that is no number answers 400", word, word.status === 400);
    const negative = await create({ size: -1 });
    claim("A negative size answers 400", negative, negative.status === 400);
    const zero = await create({ size: 0 });
    claim("Size zero answers 400", zero, zero.status === 400);
    const none = await create({ size: "" });
    claim("An empty size answers 400", none, none.status === 400);
    const absent = await create({});
    claim("No size and no source answers 400", absent, absent.status === 400);
  },
};
