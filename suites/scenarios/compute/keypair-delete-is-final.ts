import { type Keypair, keypair } from "../../../fixtures/resources/keypair.ts";
import type { Scenario } from "../scenario.ts";

export const keypairDeleteIsFinal: Scenario<{ keypair: Keypair }> = {
  title: "A deleted keypair can no longer be shown",
  capability: "compute-keypairs-create",
  cites: [{ title: "Compute API, Delete Keypair", href: "https://docs.openstack.org/api-ref/compute/#delete-keypair" }],
  needs: { keypair },
  async run({ cloud, keypair, claim }) {
    const path = { keypair_name: keypair.name };
    await cloud.compute.call("DELETE /os-keypairs/{keypair_name}", { path });
    const shown = await cloud.compute.call("GET /os-keypairs/{keypair_name}", { path });
    claim("Showing a deleted keypair answers 404", shown, shown.status === 404);
  },
};
