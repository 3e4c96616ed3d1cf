import { type ServerRow, serverRow } from "../../../fixtures/resources/server-row.ts";
import type { Scenario } from "../scenario.ts";

export const serversAreNotFoundByWhatNoneHas: Scenario<{ row: ServerRow }> = {
  title: "A name that no server has finds none, and a status that there is not is refused",
  capability: "compute-servers-list",
  cites: [{ title: "Compute API, List Servers", href: "https://docs.openstack.org/api-ref/compute/#list-servers" }],
  tempest: ["e2c77c4a-000a-4af3-a0bd-629a328bde7c", "fcdf192d-0f74-4d89-911f-1ec002b822c4"],
  // So that there is what a filter without effect would find.
  needs: { row: serverRow },
  since: { compute: "2.38" },
  async run({ cloud, claim }) {
    const named = await cloud.compute.call("GET /servers", { query: { name: cloud.name("nobody") } });
    claim("Listing by a name that no server has answers 200", named, named.status === 200);
    claim("It finds none", named, named.body.servers.length === 0, `${named.body.servers.length} servers`);
    const state = await cloud.compute.call("GET /servers", { query: { status: "non_existing_status" } });
    claim("Listing by a status that there is not answers 400", state, state.status === 400);
    const old = await cloud.compute.call("GET /servers", {
      query: { status: "non_existing_status" },
      microversion: "2.37",
    });
    claim("At 2.37 it answers 200", old, old.status === 200);
    claim("At 2.37 it finds none", old, old.body.servers.length === 0, `${old.body.servers.length} servers`);
  },
};
