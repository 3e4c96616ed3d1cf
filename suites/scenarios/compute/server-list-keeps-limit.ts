import { type ServerRow, serverRow } from "../../../fixtures/resources/server-row.ts";
import type { Scenario } from "../scenario.ts";

export const serverListKeepsLimit: Scenario<{ row: ServerRow }> = {
  title: "A list of servers is no longer than its limit, and a limit that is no count is refused",
  capability: "compute-servers-list",
  cites: [{ title: "Compute API, List Servers", href: "https://docs.openstack.org/api-ref/compute/#list-servers" }],
  tempest: [
    "614cdfc1-d557-4bac-915b-3e67b48eee76",
    "67aec2d0-35fe-4503-9f92-f13272b867ed",
    "d47c17fb-eebd-4287-8e95-f20a7e627b18",
    "62610dd9-4713-4ee0-8beb-fd2c1aa7f950",
    "679bc053-5e70-4514-9800-3dfab1a380a6",
  ],
  needs: { row: serverRow },
  async run({ cloud, row, claim }) {
    const one = await cloud.compute.call("GET /servers", { query: { limit: 1 } });
    claim("Listing with a limit answers 200", one, one.status === 200);
    claim("A limit of 1 lists one server", one, one.body.servers.length === 1, `${one.body.servers.length} servers`);
    const detailed = await cloud.compute.call("GET /servers/detail", { query: { limit: 1 } });
    claim("Listing with details with a limit answers 200", detailed, detailed.status === 200);
    const count = detailed.body.servers.length;
    claim("A limit of 1 lists one server with details", detailed, count === 1, `${count} servers`);
    const wide = await cloud.compute.call("GET /servers", { query: { limit: 100, name: row.stem } });
    claim("Listing with a wide limit answers 200", wide, wide.status === 200);
    claim(
      "A limit beyond their number lists all",
      wide,
      wide.body.servers.length === 2,
      `${wide.body.servers.length} servers`,
    );
    const none = await cloud.compute.call("GET /servers", { query: { limit: 0 } });
    claim("Listing with a limit of 0 answers 200", none, none.status === 200);
    claim("A limit of 0 lists none", none, none.body.servers.length === 0, `${none.body.servers.length} servers`);
    const negative = await cloud.compute.call("GET /servers", { query: { limit: -1 } });
    claim("A negative limit answers 400", negative, negative.status === 400);
    const word = await cloud.compute.call("GET /servers", { query: { limit: "testing" } });
    claim("A word for a limit answers 400", word, word.status === 400);
  },
};
