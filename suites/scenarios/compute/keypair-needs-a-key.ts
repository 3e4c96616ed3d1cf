import type { Scenario } from "../scenario.ts";

export const keypairNeedsAKey: Scenario = {
  title: "From 2.92 on a keypair is not created without a public key",
  capability: "compute-versions",
  cites: [
    {
      title: "Compute API, REST API Version History, 2.92",
      href: "https://docs.openstack.org/nova/latest/reference/api-microversion-history.html",
    },
  ],
  since: { compute: "2.92" },
  async run({ cloud, claim }) {
    const name = cloud.name("keypair");
    const refused = await cloud.compute.call("POST /os-keypairs", {
      microversion: "2.92",
      body: { keypair: { name } },
    });
    claim("Creating a keypair without a key at 2.92 answers 400", refused, refused.status === 400);
    const shown = await cloud.compute.call("GET /os-keypairs/{keypair_name}", { path: { keypair_name: name } });
    claim("No keypair was made", shown, shown.status === 404);
  },
};
