import { type Flavor, flavors } from "../../../fixtures/resources/flavor.ts";
import type { Scenario } from "../scenario.ts";

export const flavorsAreSortedBothWays: Scenario<{ flavors: readonly [Flavor, ...Flavor[]] }> = {
  title: "Flavors are sorted by memory, up and down",
  capability: "compute-flavors-list",
  cites: [{ title: "Compute API, List Flavors", href: "https://docs.openstack.org/api-ref/compute/#list-flavors" }],
  needs: { flavors },
  async run({ cloud, flavors, claim }) {
    const sizes = (list: readonly { readonly ram: number }[]): readonly number[] => list.map(({ ram }) => ram);
    const up = await cloud.compute.call("GET /flavors/detail", { query: { sort_key: "memory_mb", sort_dir: "asc" } });
    claim("Sorting up answers 200", up, up.status === 200);
    const upwards = sizes(flavors)
      .toSorted((a, b) => a - b)
      .join(", ");
    claim("Memory goes up", up, sizes(up.body.flavors).join(", ") === upwards, sizes(up.body.flavors).join(", "));
    const down = await cloud.compute.call("GET /flavors/detail", {
      query: { sort_key: "memory_mb", sort_dir: "desc" },
    });
    claim("Sorting down answers 200", down, down.status === 200);
    const downwards = sizes(flavors)
      .toSorted((a, b) => b - a)
      .join(", ");
    claim(
      "Memory goes down",
      down,
      sizes(down.body.flavors).join(", ") === downwards,
      sizes(down.body.flavors).join(", "),
    );
  },
};
