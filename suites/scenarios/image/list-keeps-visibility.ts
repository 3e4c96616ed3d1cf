import { type ImageSet, imageSet } from "../../../fixtures/resources/image-set.ts";
import type { Scenario } from "../scenario.ts";

export const listKeepsVisibility: Scenario<{ images: ImageSet }> = {
  title: "Images are listed by visibility",
  capability: "image-list",
  cites: [{ title: "Image API, List images", href: "https://docs.openstack.org/api-ref/image/v2/#list-images" }],
  tempest: ["7a95bb92-d99e-4b12-9718-7bc6ab73e6d2"],
  needs: { images: imageSet },
  async run({ cloud, images, claim }) {
    const listed = await cloud.image.call("GET /images", { query: { tag: images.family, visibility: "shared" } });
    claim("Listing images answers 200", listed, listed.status === 200);
    const names = (listed.body.images as { name: string }[]).map(({ name }) => name).sort();
    const expected = [images.small, images.medium, images.large].map(({ name }) => name).sort();
    claim(
      "Exactly the images of that visibility are listed",
      listed,
      names.join() === expected.join(),
      names.join(", "),
    );
  },
};
