import { type ServerRow, serverRow } from "../../../fixtures/resources/server-row.ts";
import type { Scenario } from "../scenario.ts";

export const serverPagesMakeTheWholeList: Scenario<{ row: ServerRow }> = {
  title: "Pages of servers follow one another by their links and make the whole list, without a repeat",
  capability: "compute-paging",
  cites: [
    {
      title: "Compute API Guide, Paginated collections",
      href: "https://docs.openstack.org/api-guide/compute/paginated_collections.html",
    },
  ],
  needs: { row: serverRow },
  async run({ cloud, row, claim }) {
    const next = (body: { servers_links?: { rel: string; href: string }[] }): string | undefined =>
      body.servers_links?.find(({ rel }) => rel === "next")?.href;
    const [low, high] = [row.last.id, row.stopped.id];
    const query = { name: row.stem, sort_key: "display_name", sort_dir: "asc", limit: 1 };
    const first = await cloud.compute.call("GET /servers", { query });
    claim("The first page answers 200", first, first.status === 200);
    const begin = (first.body.servers as { id: string }[]).map(({ id }) => id).join(", ");
    claim("The first page has the first server", first, begin === low, begin);
    claim("The first page links to the next", first, next(first.body) !== undefined, "no link next");
    const second = await cloud.compute.follow("GET /servers", next(first.body) ?? "");
    claim("The next page answers 200", second, second.status === 200);
    const end = (second.body.servers as { id: string }[]).map(({ id }) => id).join(", ");
    claim("The next page has the other server", second, end === high, end);
    const marked = await cloud.compute.call("GET /servers", { query: { ...query, marker: high } });
    claim("The page after the last server answers 200", marked, marked.status === 200);
    claim("It is empty", marked, marked.body.servers.length === 0, `${marked.body.servers.length} servers`);
    claim("It links to no other", marked, next(marked.body) === undefined, next(marked.body));
    const unknown = await cloud.compute.call("GET /servers", {
      query: { marker: "6d2b1f1e-0f0c-4f0b-9a55-7f2fb0c1d2e3" },
    });
    claim("A marker that there is not answers 400", unknown, unknown.status === 400);
  },
};
