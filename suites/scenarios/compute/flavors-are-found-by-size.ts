import { type Flavor, flavors } from "../../../fixtures/resources/flavor.ts";
import type { Scenario } from "../scenario.ts";

export const flavorsAreFoundBySize: Scenario<{ flavors: readonly [Flavor, ...Flavor[]] }> = {
  title: "Flavors are found by the memory and disk that they have at least",
  capability: "compute-flavors-list",
  cites: [{ title: "Compute API, List Flavors", href: "https://docs.openstack.org/api-ref/compute/#list-flavors" }],
  needs: { flavors },
  async run({ cloud, flavors, claim }) {
    const ids = (list: readonly { readonly id: string }[]): string =>
      list
        .map(({ id }) => id)
        .sort()
        .join(", ");
    const ram = Math.max(...flavors.map((flavor) => flavor.ram));
    const large = ids(flavors.filter((flavor) => flavor.ram >= ram));
    const byRam = await cloud.compute.call("GET /flavors/detail", { query: { minRam: ram } });
    claim("Listing by memory answers 200", byRam, byRam.status === 200);
    claim(
      "It finds the flavors with as much memory alone",
      byRam,
      ids(byRam.body.flavors) === large,
      ids(byRam.body.flavors),
    );
    const disk = Math.max(...flavors.map((flavor) => flavor.disk));
    const roomy = ids(flavors.filter((flavor) => flavor.disk >= disk));
    const byDisk = await cloud.compute.call("GET /flavors", { query: { minDisk: disk } });
    claim("Listing by disk answers 200", byDisk, byDisk.status === 200);
    claim(
      "It finds the flavors with as much disk alone",
      byDisk,
      ids(byDisk.body.flavors) === roomy,
      ids(byDisk.body.flavors),
    );
    const none = await cloud.compute.call("GET /flavors", { query: { minRam: ram + 1 } });
    claim("Listing by more memory than any has answers 200", none, none.status === 200);
    claim("It finds none", none, none.body.flavors.length === 0, ids(none.body.flavors));
  },
};
