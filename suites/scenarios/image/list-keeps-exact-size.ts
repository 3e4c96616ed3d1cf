import { type ImageSet, imageSet } from "../../../fixtures/resources/image-set.ts";
import type { Scenario } from "../scenario.ts";

// The reference names only the bounds; by every other attribute an image shows, lists can be filtered too, and Tempest's claim is about this one.
export const listKeepsExactSize: Scenario<{ images: ImageSet }> = {
  title: "Images are listed by their exact size",
  capability: "image-list",
  cites: [{ title: "Image API, List images", href: "https://docs.openstack.org/api-ref/image/v2/#list-images" }],
  tempest: ["cf1b9a48-8340-480e-af7b-fe7e17690876"],
  needs: { images: imageSet },
  async run({ cloud, images, claim }) {
    const query = { tag: images.tag, size: images.medium.size };
    const listed = await cloud.image.call("GET /images", { query });
    claim("Listing images answers 200", listed, listed.status === 200);
    const names = (listed.body.images as { name: string }[]).map(({ name }) => name);
    claim("Exactly the image of that size is listed", listed, names.join() === images.medium.name, names.join(", "));
  },
};
