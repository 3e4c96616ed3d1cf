import { type Keypair, keypair } from "../../../fixtures/resources/keypair.ts";
import { publicKey } from "../../../fixtures/resources/public-key.ts";
import type { Scenario } from "../scenario.ts";

export const keypairsAreTheUsersOwn: Scenario<{ keypair: Keypair }> = {
  title: "A keypair is neither shown to, listed to nor deleted by another user, who may use its name",
  capability: "compute-isolation",
  cites: [
    {
      title: "Compute API, Show Keypair Details",
      href: "https://docs.openstack.org/api-ref/compute/#show-keypair-details",
    },
  ],
  callers: ["other"],
  needs: { keypair },
  async run({ cloud, keypair, claim }) {
    const path = { keypair_name: keypair.name };
    const other = cloud.as("other").compute;
    const shown = await other.call("GET /os-keypairs/{keypair_name}", { path });
    claim("Showing another user's keypair answers 404", shown, shown.status === 404);
    const deleted = await other.call("DELETE /os-keypairs/{keypair_name}", { path });
    claim("Deleting another user's keypair answers 404", deleted, deleted.status === 404);
    const listed = await other.call("GET /os-keypairs");
    claim("Listing keypairs answers 200", listed, listed.status === 200);
    const names = (listed.body.keypairs as { keypair: Keypair }[]).map(({ keypair }) => keypair.name);
    claim("The other user's list does not name it", listed, !names.includes(keypair.name), `it names ${keypair.name}`);
    const made = await other.call("POST /os-keypairs", {
      body: { keypair: { name: keypair.name, public_key: publicKey("other") } },
    });
    claim("The other user may use the name", made, made.status === 200 || made.status === 201);
    const still = await cloud.compute.call("GET /os-keypairs/{keypair_name}", { path });
    claim("It is still there", still, still.status === 200);
    const { public_key } = still.body.keypair;
    claim("It has its own key", still, public_key === keypair.publicKey, public_key);
  },
};
