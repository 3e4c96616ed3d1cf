import type { Network } from "../../../fixtures/resources/network.ts";
import { networkRow } from "../../../fixtures/resources/network-row.ts";
import type { Scenario } from "../scenario.ts";

export const listSortsBothWays: Scenario<{ row: readonly Network[] }> = {
  title: "Networks are listed by name upwards and downwards, page by page as well",
  capability: "network-paging",
  cites: [{ title: "Networking API, Sorting", href: "https://docs.openstack.org/api-ref/network/v2/#sorting" }],
  extensions: { network: ["sorting", "pagination"] },
  needs: { row: networkRow },
  async run({ cloud, row, claim }) {
    const [ids, names] = [row.map(({ id }) => id), row.map(({ name }) => name)];
    const told = (networks: readonly Network[]): string => networks.map(({ name }) => name).join(", ");
    const up = await cloud.network.call("GET /networks", { query: { id: ids, sort_key: "name", sort_dir: "asc" } });
    claim("Listing networks upwards answers 200", up, up.status === 200);
    claim("Their names go upwards", up, told(up.body.networks) === names.join(", "), told(up.body.networks));
    const down = await cloud.network.call("GET /networks", { query: { id: ids, sort_key: "name", sort_dir: "desc" } });
    claim("Listing networks downwards answers 200", down, down.status === 200);
    claim(
      "Their names go downwards",
      down,
      told(down.body.networks) === names.toReversed().join(", "),
      told(down.body.networks),
    );
    const page = await cloud.network.call("GET /networks", {
      query: { id: ids, sort_key: "name", sort_dir: "desc", limit: 1, marker: row.at(-1)?.id ?? "" },
    });
    claim("The page after the first answers 200", page, page.status === 200);
    claim("It goes on downwards", page, told(page.body.networks) === names[1], told(page.body.networks));
  },
};
