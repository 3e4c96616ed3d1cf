import type { Scenario } from "../scenario.ts";

export const keypairPrivateKeyIsToldOnce: Scenario = {
  title: "The private key of a keypair that the service makes is told when it is made and never again",
  capability: "compute-keypairs-create",
  cites: [
    {
      title: "Compute API, Import (or create) Keypair",
      href: "https://docs.openstack.org/api-ref/compute/#import-or-create-keypair",
    },
  ],
  since: { compute: "2.2" },
  demand: { keypairs: 1 },
  async run({ cloud, claim }) {
    const name = cloud.name("keypair");
    const made = await cloud.compute.call("POST /os-keypairs", { microversion: "2.2", body: { keypair: { name } } });
    claim("Creating a keypair at 2.2 answers 201", made, made.status === 201);
    const { private_key = "", public_key } = made.body.keypair;
    claim("Its private key is told", made, /^-----BEGIN [A-Z ]*PRIVATE KEY-----/.test(private_key), "no private key");
    const path = { keypair_name: name };
    const shown = await cloud.compute.call("GET /os-keypairs/{keypair_name}", { path });
    claim("Showing it answers 200", shown, shown.status === 200);
    claim("Its private key is not shown", shown, shown.body.keypair.private_key === undefined, "a private key");
    claim(
      "Its public key is the one that was told",
      shown,
      shown.body.keypair.public_key === public_key,
      shown.body.keypair.public_key,
    );
  },
};
