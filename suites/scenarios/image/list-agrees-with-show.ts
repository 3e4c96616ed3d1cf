import { type ImageSet, imageSet } from "../../../fixtures/resources/image-set.ts";
import type { Scenario } from "../scenario.ts";

export const listAgreesWithShow: Scenario<{ images: ImageSet }> = {
  title: "An image is listed as it is shown, with its size, once",
  capability: "image-list",
  cites: [{ title: "Image API, List images", href: "https://docs.openstack.org/api-ref/image/v2/#list-images" }],
  tempest: ["1e341d7a-90a9-494c-b143-2cdf2aeb6aee"],
  needs: { images: imageSet },
  async run({ cloud, images, claim }) {
    const shown = await cloud.image.call("GET /images/{image_id}", { path: { image_id: images.medium.id } });
    claim("Showing an image answers 200", shown, shown.status === 200);
    claim("Its size is that of its content", shown, shown.body.size === images.medium.size, `size ${shown.body.size}`);
    const listed = await cloud.image.call("GET /images", { query: { tag: images.tag } });
    claim("Listing images answers 200", listed, listed.status === 200);
    const found = (listed.body.images as { id: string }[]).filter(({ id }) => id === images.medium.id);
    claim("It is listed once", listed, found.length === 1, `${found.length} times`);
    const differing = Object.keys(shown.body).filter(
      (field) => JSON.stringify(shown.body[field]) !== JSON.stringify((found[0] as Record<string, unknown>)[field]),
    );
    claim("It is listed as it is shown", listed, differing.length === 0, `differs in ${differing.join(", ")}`);
  },
};
