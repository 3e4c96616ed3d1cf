import { type ImageSet, imageSet } from "../../../fixtures/resources/image-set.ts";
import type { Scenario } from "../scenario.ts";

export const listKeepsName: Scenario<{ images: ImageSet }> = {
  title: "Images are listed by name",
  capability: "image-list",
  cites: [{ title: "Image API, List images", href: "https://docs.openstack.org/api-ref/image/v2/#list-images" }],
  needs: { images: imageSet },
  async run({ cloud, images, claim }) {
    const listed = await cloud.image.call("GET /images", { query: { tag: images.tag, name: images.medium.name } });
    claim("Listing images answers 200", listed, listed.status === 200);
    const names = (listed.body.images as { name: string }[]).map(({ name }) => name).sort();
    const expected = [images.medium].map(({ name }) => name).sort();
    claim("Exactly the image of that name is listed", listed, names.join() === expected.join(), names.join(", "));
  },
};
