import { type ImageSet, imageSet } from "../../../fixtures/resources/image-set.ts";
import type { Scenario } from "../scenario.ts";

export const listKeepsDiskFormat: Scenario<{ images: ImageSet }> = {
  title: "Images are listed by disk format",
  capability: "image-list",
  cites: [{ title: "Image API, List images", href: "https://docs.openstack.org/api-ref/image/v2/#list-images" }],
  tempest: ["4a4735a7-f22f-49b6-b0d9-66e1ef7453eb"],
  needs: { images: imageSet },
  async run({ cloud, images, claim }) {
    const listed = await cloud.image.call("GET /images", { query: { tag: images.tag, disk_format: "raw" } });
    claim("Listing images answers 200", listed, listed.status === 200);
    const names = (listed.body.images as { name: string }[]).map(({ name }) => name).sort();
    const expected = [images.small, images.medium].map(({ name }) => name).sort();
    claim(
      "Exactly the images of that disk format are listed",
      listed,
      names.join() === expected.join(),
      names.join(", "),
    );
  },
};
