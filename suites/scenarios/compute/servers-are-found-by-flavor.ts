import { randomUUID } from "node:crypto";
import { type ServerRow, serverRow } from "../../../fixtures/resources/server-row.ts";
import type { Scenario } from "../scenario.ts";

export const serversAreFoundByFlavor: Scenario<{ row: ServerRow }> = {
  title: "Servers are found by their flavor, and no others are",
  capability: "compute-servers-list",
  cites: [{ title: "Compute API, List Servers", href: "https://docs.openstack.org/api-ref/compute/#list-servers" }],
  tempest: [
    "573637f5-7325-47bb-9144-3476d0416908",
    "80c574cc-0925-44ba-8602-299028357dd9",
    "5913660b-223b-44d4-a651-a0fbfd44ca75",
  ],
  needs: { row: serverRow },
  async run({ cloud, row, claim }) {
    const flavor = row.last.flavor.id;
    const strangers = [row.first, row.stopped].filter((server) => server.flavor.id !== flavor).map(({ id }) => id);
    const listed = await cloud.compute.call("GET /servers", { query: { flavor } });
    claim("Listing by flavor answers 200", listed, listed.status === 200);
    const ids = (listed.body.servers as { id: string }[]).map(({ id }) => id);
    claim("It finds the server of that flavor", listed, ids.includes(row.last.id), ids.join(", "));
    claim("It finds none of another flavor", listed, !strangers.some((id) => ids.includes(id)), ids.join(", "));
    const detailed = await cloud.compute.call("GET /servers/detail", { query: { flavor } });
    claim("Listing with details by flavor answers 200", detailed, detailed.status === 200);
    const found = (detailed.body.servers as { id: string }[]).map(({ id }) => id);
    const right = found.includes(row.last.id) && !strangers.some((id) => found.includes(id));
    claim("It is the same with details", detailed, right, found.join(", "));
    const none = await cloud.compute.call("GET /servers", { query: { flavor: randomUUID() } });
    claim("Listing by a flavor that there is not answers 200", none, none.status === 200);
    claim("It finds none", none, none.body.servers.length === 0, `${none.body.servers.length} servers`);
  },
};
