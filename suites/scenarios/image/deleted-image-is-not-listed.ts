import { type Image, image } from "../../../fixtures/resources/image.ts";
import type { Scenario } from "../scenario.ts";

export const deletedImageIsNotListed: Scenario<{ image: Image }> = {
  title: "A deleted image is neither shown, listed nor deleted again",
  capability: "image-delete",
  cites: [{ title: "Image API, Delete image", href: "https://docs.openstack.org/api-ref/image/v2/#delete-image" }],
  tempest: ["f848bb94-1c6e-45a4-8726-39e3a5b23535", "e57fc127-7ba0-4693-92d7-1d8a05ebcba9"],
  needs: { image },
  async run({ cloud, image, claim }) {
    const path = { image_id: image.id };
    const deleted = await cloud.image.call("DELETE /images/{image_id}", { path });
    claim("Deleting an image answers 204", deleted, deleted.status === 204);
    const shown = await cloud.image.call("GET /images/{image_id}", { path });
    claim("Showing a deleted image answers 404", shown, shown.status === 404);
    const again = await cloud.image.call("DELETE /images/{image_id}", { path });
    claim("Deleting a deleted image answers 404", again, again.status === 404);
    const listed = await cloud.image.call("GET /images", { query: { name: image.name } });
    claim("Listing by its name answers 200", listed, listed.status === 200);
    claim(
      "A deleted image is not listed",
      listed,
      listed.body.images.length === 0,
      `${listed.body.images.length} images`,
    );
  },
};
