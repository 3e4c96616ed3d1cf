import { type ImageSet, imageSet } from "../../../fixtures/resources/image-set.ts";
import type { Scenario } from "../scenario.ts";

export const listKeepsSizeBounds: Scenario<{ images: ImageSet }> = {
  title: "Images are listed by their smallest and largest size",
  capability: "image-list",
  cites: [{ title: "Image API, List images", href: "https://docs.openstack.org/api-ref/image/v2/#list-images" }],
  tempest: ["4ad8c157-971a-4ba8-aa84-ed61154b1e7f"],
  needs: { images: imageSet },
  async run({ cloud, images, claim }) {
    const listed = await cloud.image.call("GET /images", { query: { tag: images.tag, size_min: 200, size_max: 600 } });
    claim("Listing images answers 200", listed, listed.status === 200);
    const names = (listed.body.images as { name: string }[]).map(({ name }) => name).sort();
    const expected = [images.medium].map(({ name }) => name).sort();
    claim(
      "Exactly the images between the bounds are listed",
      listed,
      names.join() === expected.join(),
      names.join(", "),
    );
  },
};
