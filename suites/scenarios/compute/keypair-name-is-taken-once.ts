import { publicKey } from "../../../fixtures/resources/public-key.ts";
import type { Scenario } from "../scenario.ts";

export const keypairNameIsTakenOnce: Scenario = {
  title: "Of several keypairs that are created with one name at once, exactly one is made",
  capability: "compute-keypairs-create",
  cites: [
    {
      title: "Compute API, Import (or create) Keypair",
      href: "https://docs.openstack.org/api-ref/compute/#import-or-create-keypair",
    },
  ],
  demand: { keypairs: 1 },
  async run({ cloud, claim }) {
    const name = cloud.name("keypair");
    const answers = await Promise.all(
      ["one", "two", "three", "four"].map((comment) =>
        cloud.compute.call("POST /os-keypairs", { body: { keypair: { name, public_key: publicKey(comment) } } }),
      ),
    );
    const made = answers.filter(({ status }) => status < 300);
    const refused = answers.filter(({ status }) => status === 409);
    const [first] = answers as [(typeof answers)[0]];
    const told = answers.map(({ status }) => status).join(", ");
    claim("One create is answered as made", first, made.length === 1, told);
    claim("The others answer 409", first, refused.length === 3, told);
    const shown = await cloud.compute.call("GET /os-keypairs/{keypair_name}", { path: { keypair_name: name } });
    claim("Showing the keypair answers 200", shown, shown.status === 200);
    const key = made[0]?.body.keypair.public_key;
    claim(
      "It has the key of the one that was made",
      shown,
      shown.body.keypair.public_key === key,
      shown.body.keypair.public_key,
    );
  },
};
