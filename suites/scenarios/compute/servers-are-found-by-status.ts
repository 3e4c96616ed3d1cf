import { type ServerRow, serverRow } from "../../../fixtures/resources/server-row.ts";
import type { Scenario } from "../scenario.ts";

export const serversAreFoundByStatus: Scenario<{ row: ServerRow }> = {
  title: "Servers are found by their status, and no others are",
  capability: "compute-servers-list",
  cites: [{ title: "Compute API, List Servers", href: "https://docs.openstack.org/api-ref/compute/#list-servers" }],
  tempest: ["ca78e20e-fddb-4ce6-b7f7-bcbf8605e66e", "de2612ab-b7dd-4044-b0b1-d2539601911f"],
  needs: { row: serverRow },
  async run({ cloud, row, claim }) {
    const active = await cloud.compute.call("GET /servers", { query: { status: "ACTIVE" } });
    claim("Listing by status answers 200", active, active.status === 200);
    const ids = (active.body.servers as { id: string }[]).map(({ id }) => id);
    claim(
      "ACTIVE finds the servers that are",
      active,
      ids.includes(row.first.id) && ids.includes(row.last.id),
      ids.join(", "),
    );
    claim("ACTIVE does not find a stopped server", active, !ids.includes(row.stopped.id), `it finds ${row.stopped.id}`);
    const detailed = await cloud.compute.call("GET /servers/detail", { query: { status: "ACTIVE" } });
    claim("Listing with details by status answers 200", detailed, detailed.status === 200);
    const servers = detailed.body.servers as { id: string; status: string }[];
    const known = servers.filter(({ id }) => [row.first.id, row.stopped.id, row.last.id].includes(id));
    const told = known.map(({ id, status }) => `${id} ${status}`).join(", ");
    claim(
      "It is the same with details",
      detailed,
      known.length === 2 && known.every(({ status }) => status === "ACTIVE"),
      told,
    );
    const stopped = await cloud.compute.call("GET /servers", { query: { status: "SHUTOFF", name: row.stem } });
    claim("Listing by status and name answers 200", stopped, stopped.status === 200);
    const found = (stopped.body.servers as { id: string }[]).map(({ id }) => id).join(", ");
    claim("SHUTOFF and the name find the stopped server alone", stopped, found === row.stopped.id, found);
  },
};
