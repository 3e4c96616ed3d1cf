import type { Scenario } from "../scenario.ts";

export const unknownKeypairIsNotFound: Scenario = {
  title: "A keypair that there is not can be neither shown nor deleted",
  capability: "compute-keypairs-create",
  cites: [
    {
      title: "Compute API, Show Keypair Details",
      href: "https://docs.openstack.org/api-ref/compute/#show-keypair-details",
    },
  ],
  async run({ cloud, claim }) {
    const path = { keypair_name: cloud.name("nobody") };
    const shown = await cloud.compute.call("GET /os-keypairs/{keypair_name}", { path });
    claim("Showing it answers 404", shown, shown.status === 404);
    const deleted = await cloud.compute.call("DELETE /os-keypairs/{keypair_name}", { path });
    claim("Deleting it answers 404", deleted, deleted.status === 404);
  },
};
