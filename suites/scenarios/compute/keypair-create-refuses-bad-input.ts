import { publicKey } from "../../../fixtures/resources/public-key.ts";
import type { Scenario } from "../scenario.ts";

export const keypairCreateRefusesBadInput: Scenario = {
  title: "A keypair is not created with a name or a key that is none",
  capability: "compute-keypairs-create",
  cites: [
    {
      title: "Compute API, Import (or create) Keypair",
      href: "https://docs.openstack.org/api-ref/compute/#import-or-create-keypair",
    },
  ],
  demand: { keypairs: 1 },
  async run({ cloud, claim }) {
    const key = publicKey("stackmark");
    const name = cloud.name("keypair");
    const bad = await cloud.compute.call("POST /os-keypairs", {
      body: { keypair: { name, public_key: "ssh-rsa not-a-key" } },
    });
    claim("A key that is none answers 400", bad, bad.status === 400);
    const empty = await cloud.compute.call("POST /os-keypairs", { body: { keypair: { name: "", public_key: key } } });
    claim("An empty name answers 400", empty, empty.status === 400);
    const long = await cloud.compute.call("POST /os-keypairs", {
      body: { keypair: { name: "k".repeat(256), public_key: key } },
    });
    claim("A name of 256 characters answers 400", long, long.status === 400);
    const slash = await cloud.compute.call("POST /os-keypairs", {
      body: { keypair: { name: `${name}/x`, public_key: key } },
    });
    claim("A name with a slash answers 400", slash, slash.status === 400);
    const whole = name.padEnd(255, "k");
    const made = await cloud.compute.call("POST /os-keypairs", { body: { keypair: { name: whole, public_key: key } } });
    claim("A name of 255 characters is accepted", made, made.status === 200 || made.status === 201);
    const shown = await cloud.compute.call("GET /os-keypairs/{keypair_name}", { path: { keypair_name: whole } });
    claim("Showing it by its whole name answers 200", shown, shown.status === 200);
    claim("The name is kept whole", shown, shown.body.keypair.name === whole, shown.body.keypair.name);
  },
};
