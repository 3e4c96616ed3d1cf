import { type ServerRow, serverRow } from "../../../fixtures/resources/server-row.ts";
import type { Scenario } from "../scenario.ts";

export const serversAreSortedBothWays: Scenario<{ row: ServerRow }> = {
  title: "Servers are sorted by name and by time, up and down",
  capability: "compute-servers-list",
  cites: [{ title: "Compute API, List Servers", href: "https://docs.openstack.org/api-ref/compute/#list-servers" }],
  needs: { row: serverRow },
  async run({ cloud, row, claim }) {
    const names = (answer: { readonly body: { servers: { name: string }[] } }): string =>
      answer.body.servers.map(({ name }) => name).join(", ");
    const [a, b] = [row.last.name, row.stopped.name];
    const up = await cloud.compute.call("GET /servers", {
      query: { name: row.stem, sort_key: "display_name", sort_dir: "asc" },
    });
    claim("Sorting up by name answers 200", up, up.status === 200);
    claim("Names go up", up, names(up) === `${a}, ${b}`, names(up));
    const down = await cloud.compute.call("GET /servers", {
      query: { name: row.stem, sort_key: "display_name", sort_dir: "desc" },
    });
    claim("Sorting down by name answers 200", down, down.status === 200);
    claim("Names go down", down, names(down) === `${b}, ${a}`, names(down));
    for (const [sort_dir, order] of [
      ["asc", `${a}, ${b}`],
      ["desc", `${b}, ${a}`],
    ] as const) {
      const detailed = await cloud.compute.call("GET /servers/detail", {
        query: { name: row.stem, sort_key: "display_name", sort_dir },
      });
      claim("Sorting with details answers 200", detailed, detailed.status === 200);
      claim(`Names go ${sort_dir} with details`, detailed, names(detailed) === order, names(detailed));
    }
    const unknown = await cloud.compute.call("GET /servers", { query: { sort_key: "stackmark_unknown" } });
    claim("Sorting by what there is not answers 400", unknown, unknown.status === 400);
  },
};
