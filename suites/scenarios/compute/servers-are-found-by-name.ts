import { type ServerRow, serverRow } from "../../../fixtures/resources/server-row.ts";
import type { Scenario } from "../scenario.ts";

export const serversAreFoundByName: Scenario<{ row: ServerRow }> = {
  title: "Servers are found by their name or a part of it, and no others are",
  capability: "compute-servers-list",
  cites: [{ title: "Compute API, List Servers", href: "https://docs.openstack.org/api-ref/compute/#list-servers" }],
  tempest: [
    "9b067a7b-7fee-4f6a-b29c-be43fe18fc5a",
    "f9eb2b70-735f-416c-b260-9914ac6181e4",
    "e9f624ee-92af-4562-8bec-437945a18dcb",
  ],
  needs: { row: serverRow },
  async run({ cloud, row, claim }) {
    const named = (answer: { readonly body: { servers: { name: string }[] } }): string =>
      answer.body.servers
        .map(({ name }) => name)
        .sort()
        .join(", ");
    const one = await cloud.compute.call("GET /servers", { query: { name: row.last.name } });
    claim("Listing by a whole name answers 200", one, one.status === 200);
    claim("A whole name finds its server alone", one, named(one) === row.last.name, named(one));
    const detailed = await cloud.compute.call("GET /servers/detail", { query: { name: row.last.name } });
    claim("Listing with details by a whole name answers 200", detailed, detailed.status === 200);
    claim(
      "A whole name finds its server alone with details",
      detailed,
      named(detailed) === row.last.name,
      named(detailed),
    );
    const some = await cloud.compute.call("GET /servers", { query: { name: row.stem.slice(10) } });
    claim("Listing by a part of names answers 200", some, some.status === 200);
    claim(
      "A part of names finds the servers that have it",
      some,
      named(some) === [row.stopped.name, row.last.name].sort().join(", "),
      named(some),
    );
  },
};
