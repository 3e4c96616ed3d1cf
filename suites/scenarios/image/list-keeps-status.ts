import { type ImageSet, imageSet } from "../../../fixtures/resources/image-set.ts";
import type { Scenario } from "../scenario.ts";

export const listKeepsStatus: Scenario<{ images: ImageSet }> = {
  title: "Images are listed by status",
  capability: "image-list",
  cites: [{ title: "Image API, List images", href: "https://docs.openstack.org/api-ref/image/v2/#list-images" }],
  tempest: ["7fc9e369-0f58-4d05-9aa5-0969e2d59d15"],
  needs: { images: imageSet },
  async run({ cloud, images, claim }) {
    const listed = await cloud.image.call("GET /images", { query: { tag: images.family, status: "active" } });
    claim("Listing images answers 200", listed, listed.status === 200);
    const names = (listed.body.images as { name: string }[]).map(({ name }) => name).sort();
    const expected = [images.small, images.medium, images.large].map(({ name }) => name).sort();
    claim("Exactly the active images are listed", listed, names.join() === expected.join(), names.join(", "));
  },
};
