import { type ImageSet, imageSet } from "../../../fixtures/resources/image-set.ts";
import type { Scenario } from "../scenario.ts";

interface Page {
  readonly images: readonly { readonly id: string }[];
  readonly next?: string;
}

export const pagesDoNotRepeat: Scenario<{ images: ImageSet }> = {
  title: "Pages of images follow one another without repeating or leaving out, and end",
  capability: "image-paging",
  cites: [
    { title: "Image API, List images, pagination", href: "https://docs.openstack.org/api-ref/image/v2/#list-images" },
  ],
  tempest: ["e914a891-3cc8-4b40-ad32-e0a39ffbddbb"],
  needs: { images: imageSet },
  async run({ cloud, images, claim }) {
    const first = await cloud.image.call("GET /images", { query: { tag: images.tag, limit: 2 } });
    claim("The first page answers 200", first, first.status === 200);
    const one = first.body as Page;
    claim("The first page has as many as asked for", first, one.images.length === 2, `${one.images.length} images`);
    claim("The first page names the next", first, typeof one.next === "string", "no next");
    const second = await cloud.image.follow("GET /images", one.next ?? "");
    claim("The next link answers 200", second, second.status === 200);
    const two = second.body as Page;
    const ids = [...one.images, ...two.images].map(({ id }) => id).sort();
    const all = [images.small, images.medium, images.large].map(({ id }) => id).sort();
    claim("The pages together are the whole list", second, ids.join() === all.join(), ids.join(", "));
    const last = await cloud.image.call("GET /images", {
      query: { tag: images.tag, limit: 2, marker: two.images.at(-1)?.id ?? "" },
    });
    claim(
      "After the last image comes nothing",
      last,
      last.status === 200 && last.body.images.length === 0,
      `status ${last.status}, ${last.body.images?.length} images`,
    );
  },
};
