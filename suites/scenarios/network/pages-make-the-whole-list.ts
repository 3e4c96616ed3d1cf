import type { Network } from "../../../fixtures/resources/network.ts";
import { networkRow } from "../../../fixtures/resources/network-row.ts";
import type { Scenario } from "../scenario.ts";

interface Page {
  readonly networks: readonly { readonly id: string }[];
  readonly networks_links?: readonly { readonly rel: string; readonly href: string }[];
}

export const pagesMakeTheWholeList: Scenario<{ row: readonly Network[] }> = {
  title: "Pages of networks follow one another by their links without repeating or leaving out, and end",
  capability: "network-paging",
  cites: [{ title: "Networking API, Pagination", href: "https://docs.openstack.org/api-ref/network/v2/#pagination" }],
  extensions: { network: ["pagination"] },
  needs: { row: networkRow },
  async run({ cloud, row, claim }) {
    const ids = row.map(({ id }) => id);
    const link = ({ networks_links = [] }: Page, rel: string): string | undefined =>
      networks_links.find((one) => one.rel === rel)?.href;
    const idsOf = ({ networks }: Page): string[] => networks.map(({ id }) => id);
    const first = await cloud.network.call("GET /networks", { query: { id: ids, limit: 2 } });
    claim("The first page answers 200", first, first.status === 200);
    const one = first.body as Page;
    claim("It has as many networks as asked for", first, one.networks.length === 2, `${one.networks.length} networks`);
    const next = link(one, "next");
    claim("It has a link to the next", first, next !== undefined, "no link");
    const second = await cloud.network.follow("GET /networks", next ?? "");
    claim("The next page answers 200", second, second.status === 200);
    const two = second.body as Page;
    const all = [...idsOf(one), ...idsOf(two)];
    claim("Both pages are the whole list", second, all.toSorted().join() === ids.toSorted().join(), all.join(", "));
    claim("The last page has no link to a next", second, link(two, "next") === undefined, link(two, "next"));
    const previous = link(two, "previous");
    claim("It has a link to the one before", second, previous !== undefined, "no link");
    const back = await cloud.network.follow("GET /networks", previous ?? "");
    claim("The page before answers 200", back, back.status === 200);
    const again = idsOf(back.body);
    claim("It is the first page", back, again.join() === idsOf(one).join(), again.join(", "));
    const after = await cloud.network.call("GET /networks", { query: { id: ids, limit: 2, marker: all.at(-1) ?? "" } });
    claim("What comes after the last answers 200", after, after.status === 200);
    claim("It is nothing", after, after.body.networks.length === 0, `${after.body.networks.length} networks`);
  },
};
