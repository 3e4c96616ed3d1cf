import { randomUUID } from "node:crypto";
import type { Scenario } from "../scenario.ts";

export const unknownFlavorIsNotFound: Scenario = {
  title: "A flavor that there is not answers 404",
  capability: "compute-flavors-list",
  cites: [
    {
      title: "Compute API, Show Flavor Details",
      href: "https://docs.openstack.org/api-ref/compute/#show-flavor-details",
    },
  ],
  async run({ cloud, claim }) {
    const path = { flavor_id: randomUUID() };
    const shown = await cloud.compute.call("GET /flavors/{flavor_id}", { path });
    claim("Showing it answers 404", shown, shown.status === 404);
    const specs = await cloud.compute.call("GET /flavors/{flavor_id}/os-extra_specs", { path });
    claim("Listing its extra specs answers 404", specs, specs.status === 404);
  },
};
