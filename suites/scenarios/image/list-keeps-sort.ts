import { type ImageSet, imageSet } from "../../../fixtures/resources/image-set.ts";
import type { Scenario } from "../scenario.ts";

export const listKeepsSort: Scenario<{ images: ImageSet }> = {
  title: "Images are sorted by size in the direction that was asked for",
  capability: "image-list",
  cites: [
    { title: "Image API, List images, sorting", href: "https://docs.openstack.org/api-ref/image/v2/#list-images" },
  ],
  needs: { images: imageSet },
  async run({ cloud, images, claim }) {
    const order = [images.small, images.medium, images.large].map(({ id }) => id);
    const ids = (body: { images: { id: string }[] }): readonly string[] => body.images.map(({ id }) => id);
    const up = await cloud.image.call("GET /images", { query: { tag: images.tag, sort_key: "size", sort_dir: "asc" } });
    claim("Sorting upwards answers 200", up, up.status === 200);
    claim("The smallest comes first", up, ids(up.body).join() === order.join(), ids(up.body).join(", "));
    const down = await cloud.image.call("GET /images", { query: { tag: images.tag, sort: "size:desc" } });
    claim("Sorting downwards answers 200", down, down.status === 200);
    claim(
      "The largest comes first",
      down,
      ids(down.body).join() === order.toReversed().join(),
      ids(down.body).join(", "),
    );
  },
};
