import { type VolumeSet, volumeSet } from "../../../fixtures/resources/volume-set.ts";
import type { Scenario } from "../scenario.ts";

interface Page {
  readonly volumes: readonly { readonly id: string }[];
  readonly volumes_links?: readonly { readonly rel: string; readonly href: string }[];
}

export const nextLinkLeadsOn: Scenario<{ set: VolumeSet }> = {
  title: "Pages of volumes follow one another by their next links and are together the whole list",
  capability: "volume-paging",
  cites: [
    {
      title: "Block Storage API, List accessible volumes with details",
      href: "https://docs.openstack.org/api-ref/block-storage/v3/#list-accessible-volumes-with-details",
    },
  ],
  tempest: ["af55e775-8e4b-4feb-8719-215c43b0238c", "e9138a2c-f67b-4796-8efa-635c196d01de"],
  needs: { set: volumeSet },
  async run({ cloud, set, claim }) {
    const next = (page: Page): string => page.volumes_links?.find(({ rel }) => rel === "next")?.href ?? "";
    const first = await cloud.volume.call("GET /volumes/detail", {
      query: { metadata: set.metadata, limit: 2, sort: "id:asc" },
    });
    claim("The first page answers 200", first, first.status === 200);
    claim(
      "The first page has as many as asked for",
      first,
      first.body.volumes.length === 2,
      `${first.body.volumes.length} volumes`,
    );
    claim("The first page links to the next", first, next(first.body) !== "", "no next link");
    const second = await cloud.volume.follow("GET /volumes/detail", next(first.body));
    claim("The next link answers 200", second, second.status === 200);
    const ids = [...(first.body as Page).volumes, ...(second.body as Page).volumes].map(({ id }) => id);
    claim(
      "The pages together are the whole list",
      second,
      ids.join() ===
        set.volumes
          .map(({ id }) => id)
          .sort()
          .join(),
      ids.join(", "),
    );
    claim("The last page links to none", second, next(second.body) === "", next(second.body));
  },
};
