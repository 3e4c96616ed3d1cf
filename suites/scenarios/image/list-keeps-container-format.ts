import { type ImageSet, imageSet } from "../../../fixtures/resources/image-set.ts";
import type { Scenario } from "../scenario.ts";

export const listKeepsContainerFormat: Scenario<{ images: ImageSet }> = {
  title: "Images are listed by container format",
  capability: "image-list",
  cites: [{ title: "Image API, List images", href: "https://docs.openstack.org/api-ref/image/v2/#list-images" }],
  tempest: ["9959ca1d-1aa7-4b7a-a1ea-0fff0499b37e"],
  needs: { images: imageSet },
  async run({ cloud, images, claim }) {
    const listed = await cloud.image.call("GET /images", { query: { tag: images.tag, container_format: "ami" } });
    claim("Listing images answers 200", listed, listed.status === 200);
    const names = (listed.body.images as { name: string }[]).map(({ name }) => name).sort();
    const expected = [images.large].map(({ name }) => name).sort();
    claim(
      "Exactly the images of that container format are listed",
      listed,
      names.join() === expected.join(),
      names.join(", "),
    );
  },
};
