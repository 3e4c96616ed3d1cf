import { type Keypair, keypair } from "../../../fixtures/resources/keypair.ts";
import { publicKey } from "../../../fixtures/resources/public-key.ts";
import type { Scenario } from "../scenario.ts";

export const deletedKeypairIsListedNoMore: Scenario<{ keypair: Keypair }> = {
  title: "A deleted keypair is not listed, and its name is free",
  capability: "compute-keypairs-create",
  cites: [{ title: "Compute API, List Keypairs", href: "https://docs.openstack.org/api-ref/compute/#list-keypairs" }],
  needs: { keypair },
  demand: { keypairs: 1 },
  async run({ cloud, keypair, claim }) {
    const path = { keypair_name: keypair.name };
    const deleted = await cloud.compute.call("DELETE /os-keypairs/{keypair_name}", { path });
    claim("Deleting a keypair is accepted", deleted, deleted.status === 202 || deleted.status === 204);
    const listed = await cloud.compute.call("GET /os-keypairs");
    claim("Listing keypairs answers 200", listed, listed.status === 200);
    const names = (listed.body.keypairs as { keypair: Keypair }[]).map(({ keypair }) => keypair.name);
    claim("It is not listed", listed, !names.includes(keypair.name), `the list names ${keypair.name}`);
    const made = await cloud.compute.call("POST /os-keypairs", {
      body: { keypair: { name: keypair.name, public_key: publicKey("again") } },
    });
    claim("A new one may have its name", made, made.status === 200 || made.status === 201);
    const { fingerprint } = made.body.keypair;
    claim("It is another key", made, fingerprint !== keypair.fingerprint, fingerprint);
  },
};
