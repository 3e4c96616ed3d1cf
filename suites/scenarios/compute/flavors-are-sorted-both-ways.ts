import { isDeepStrictEqual } from "node:util";
import { type Flavor, flavors } from "../../../fixtures/resources/flavor.ts";
import type { Scenario } from "../scenario.ts";

export const flavorsAreSortedBothWays: Scenario<{ flavors: readonly [Flavor, ...Flavor[]] }> = {
  title: "Flavors are sorted by memory, up and down",
  capability: "compute-flavors-list",
  cites: [{ title: "Compute API, List Flavors", href: "https://docs.openstack.org/api-ref/compute/#list-flavors" }],
  needs: { flavors },
  async run({ cloud, flavors, claim }) {
    const sizes = (answer: { readonly body: { flavors: Flavor[] } }): readonly number[] =>
      answer.body.flavors.map(({ ram }) => ram);
    const up = await cloud.compute.call("GET /flavors/detail", { query: { sort_key: "memory_mb", sort_dir: "asc" } });
    claim("Sorting up answers 200", up, up.status === 200);
    const upwards = sizes(up).toSorted((a, b) => a - b);
    claim("Memory goes up", up, isDeepStrictEqual(sizes(up), upwards), sizes(up).join(", "));
    const down = await cloud.compute.call("GET /flavors/detail", {
      query: { sort_key: "memory_mb", sort_dir: "desc" },
    });
    claim("Sorting down answers 200", down, down.status === 200);
    const downwards = sizes(down).toSorted((a, b) => b - a);
    claim("Memory goes down", down, isDeepStrictEqual(sizes(down), downwards), sizes(down).join(", "));
    const listed = (down.body.flavors as Flavor[]).map(({ id }) => id);
    const missing = flavors.filter(({ id }) => !listed.includes(id)).map(({ name }) => name);
    claim("Sorting leaves none out", down, missing.length === 0, `without ${missing.join(", ")}`);
  },
};
