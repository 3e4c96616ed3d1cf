import type { Scenario } from "../scenario.ts";

export const unknownFormatsAreRefused: Scenario = {
  title: "An image of a format that nobody knows is refused",
  capability: "image-errors",
  cites: [{ title: "Image API, Create image", href: "https://docs.openstack.org/api-ref/image/v2/#create-image" }],
  tempest: ["292bd310-369b-41c7-a7a3-10276ef76753", "70c6040c-5a97-4111-9e13-e73665264ce1"],
  async run({ cloud, claim }) {
    const container = { name: cloud.name("image"), container_format: "stackmark", disk_format: "raw" };
    const first = await cloud.image.call("POST /images", {
      body: container,
      intent: { kind: "breaks", constraint: "enum", where: "/container_format" },
    });
    claim("An unknown container format answers 400", first, first.status === 400);
    const disk = { name: cloud.name("image"), container_format: "bare", disk_format: "stackmark" };
    const second = await cloud.image.call("POST /images", {
      body: disk,
      intent: { kind: "breaks", constraint: "enum", where: "/disk_format" },
    });
    claim("An unknown disk format answers 400", second, second.status === 400);
  },
};
