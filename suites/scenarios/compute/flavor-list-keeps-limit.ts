import { type Flavor, flavors } from "../../../fixtures/resources/flavor.ts";
import type { Scenario } from "../scenario.ts";

export const flavorListKeepsLimit: Scenario<{ flavors: readonly [Flavor, ...Flavor[]] }> = {
  title: "A list of flavors is no longer than its limit",
  capability: "compute-flavors-list",
  cites: [{ title: "Compute API, List Flavors", href: "https://docs.openstack.org/api-ref/compute/#list-flavors" }],
  needs: { flavors },
  async run({ cloud, flavors, claim }) {
    const listed = await cloud.compute.call("GET /flavors", { query: { limit: 1 } });
    claim("Listing flavors answers 200", listed, listed.status === 200);
    const ids = (listed.body.flavors as { id: string }[]).map(({ id }) => id);
    claim("A limit of 1 lists one flavor", listed, ids.length === 1, `${ids.length} flavors`);
    claim("It is one of all flavors", listed, flavors.map(({ id }) => id).includes(ids[0] ?? ""), ids[0]);
    const detailed = await cloud.compute.call("GET /flavors/detail", { query: { limit: 1 } });
    claim("Listing flavors with details answers 200", detailed, detailed.status === 200);
    const count = detailed.body.flavors.length;
    claim("A limit of 1 lists one flavor with details", detailed, count === 1, `${count} flavors`);
  },
};
