import { type ServerRow, serverRow } from "../../../fixtures/resources/server-row.ts";
import type { Scenario } from "../scenario.ts";

export const serversAreFoundByTimeOfChange: Scenario<{ row: ServerRow }> = {
  title: "Servers are found by when they were last changed, and a time that is none is refused",
  capability: "compute-servers-list",
  cites: [{ title: "Compute API, List Servers", href: "https://docs.openstack.org/api-ref/compute/#list-servers" }],
  tempest: ["74745ad8-b346-45b5-b9b8-509d7447fc1f", "87d12517-e20a-4c9c-97b6-dd1628d6d6c9"],
  needs: { row: serverRow },
  async run({ cloud, row, claim }) {
    const future = await cloud.compute.call("GET /servers", {
      query: { "changes-since": "2051-01-01T12:34:00Z", status: "ACTIVE" },
    });
    claim("Listing by a time to come answers 200", future, future.status === 200);
    claim("It finds none", future, future.body.servers.length === 0, `${future.body.servers.length} servers`);
    const past = await cloud.compute.call("GET /servers", {
      query: { "changes-since": "2011-01-01T12:34:00Z", name: row.stem },
    });
    claim("Listing by a time long ago answers 200", past, past.status === 200);
    const ids = (past.body.servers as { id: string }[]).map(({ id }) => id);
    claim(
      "It finds the servers",
      past,
      [row.stopped.id, row.last.id].every((id) => ids.includes(id)),
      ids.join(", "),
    );
    const malformed = await cloud.compute.call("GET /servers", { query: { "changes-since": "2011/01/01" } });
    claim("Listing by a time that is none answers 400", malformed, malformed.status === 400);
  },
};
