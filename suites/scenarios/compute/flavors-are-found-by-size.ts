import { type Flavor, flavors } from "../../../fixtures/resources/flavor.ts";
import type { Scenario } from "../scenario.ts";

export const flavorsAreFoundBySize: Scenario<{ flavors: readonly [Flavor, ...Flavor[]] }> = {
  title: "Flavors are found by the memory and disk that they have at least",
  capability: "compute-flavors-list",
  cites: [{ title: "Compute API, List Flavors", href: "https://docs.openstack.org/api-ref/compute/#list-flavors" }],
  needs: { flavors },
  async run({ cloud, flavors, claim }) {
    const names = (list: readonly Flavor[]): string => list.map(({ name }) => name).join(", ");
    const lacks = (list: readonly Flavor[], wanted: readonly Flavor[]): readonly Flavor[] =>
      wanted.filter(({ id }) => list.every((one) => one.id !== id));
    const ram = Math.max(...flavors.map((flavor) => flavor.ram));
    const byRam = await cloud.compute.call("GET /flavors/detail", { query: { minRam: ram } });
    claim("Listing by memory answers 200", byRam, byRam.status === 200);
    const large = byRam.body.flavors as Flavor[];
    claim(
      "It finds none with less memory",
      byRam,
      large.every((one) => one.ram >= ram),
      names(large),
    );
    const unfound = lacks(
      large,
      flavors.filter((one) => one.ram >= ram),
    );
    claim("It finds all with as much memory", byRam, unfound.length === 0, `without ${names(unfound)}`);
    const disk = Math.max(...flavors.map((flavor) => flavor.disk));
    const byDisk = await cloud.compute.call("GET /flavors/detail", { query: { minDisk: disk } });
    claim("Listing by disk answers 200", byDisk, byDisk.status === 200);
    const roomy = byDisk.body.flavors as Flavor[];
    claim(
      "It finds none with less disk",
      byDisk,
      roomy.every((one) => one.disk >= disk),
      names(roomy),
    );
    const lost = lacks(
      roomy,
      flavors.filter((one) => one.disk >= disk),
    );
    claim("It finds all with as much disk", byDisk, lost.length === 0, `without ${names(lost)}`);
    const word = await cloud.compute.call("GET /flavors", { query: { minRam: "much" } });
    claim("A word for the least memory answers 400", word, word.status === 400);
  },
};
