import { isDeepStrictEqual } from "node:util";
import { type Flavor, flavors } from "../../../fixtures/resources/flavor.ts";
import type { Scenario } from "../scenario.ts";

export const flavorsAreListed: Scenario<{ flavors: readonly [Flavor, ...Flavor[]] }> = {
  title: "Flavors are listed once each, with and without details, and shown as they are listed",
  capability: "compute-flavors-list",
  cites: [
    { title: "Compute API, List Flavors", href: "https://docs.openstack.org/api-ref/compute/#list-flavors" },
    {
      title: "Compute API, Show Flavor Details",
      href: "https://docs.openstack.org/api-ref/compute/#show-flavor-details",
    },
  ],
  tempest: ["e36c0eaa-dff5-4082-ad1f-3f9a80aa3f59", "6e85fde4-b3cd-4137-ab72-ed5f418e8c24"],
  needs: { flavors },
  async run({ cloud, flavors, claim }) {
    const flavor = flavors[0];
    const shown = await cloud.compute.call("GET /flavors/{flavor_id}", { path: { flavor_id: flavor.id } });
    claim("Showing a flavor answers 200", shown, shown.status === 200);
    const listed = await cloud.compute.call("GET /flavors");
    claim("Listing flavors answers 200", listed, listed.status === 200);
    const [brief, ...more] = (listed.body.flavors as Flavor[]).filter(({ id }) => id === flavor.id);
    claim("The flavor is listed once", listed, brief !== undefined && more.length === 0, `${more.length + 1} times`);
    claim("It is listed by its name", listed, brief?.name === shown.body.flavor.name, brief?.name);
    const detailed = await cloud.compute.call("GET /flavors/detail");
    claim("Listing flavors with details answers 200", detailed, detailed.status === 200);
    const details = (detailed.body.flavors as Flavor[]).filter(({ id }) => id === flavor.id);
    claim("The flavor is listed once with details", detailed, details.length === 1, `${details.length} times`);
    const same = isDeepStrictEqual(details[0], shown.body.flavor);
    claim("It is shown as it is listed", shown, same, JSON.stringify(shown.body.flavor));
  },
};
