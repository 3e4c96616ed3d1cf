import { publicKey } from "../../../fixtures/resources/public-key.ts";
import type { Scenario } from "../scenario.ts";

export const keypairIsKept: Scenario = {
  title: "An imported keypair is shown and listed with the key, type and fingerprint that it was created with",
  capability: "compute-keypairs-create-type",
  cites: [
    {
      title: "Compute API, Import (or create) Keypair",
      href: "https://docs.openstack.org/api-ref/compute/#import-or-create-keypair",
    },
    { title: "Compute API, List Keypairs", href: "https://docs.openstack.org/api-ref/compute/#list-keypairs" },
  ],
  tempest: ["89d59d43-f735-441a-abcf-0601727f47b6"],
  since: { compute: "2.2" },
  demand: { keypairs: 1 },
  async run({ cloud, claim }) {
    const name = cloud.name("keypair");
    const key = publicKey("stackmark");
    const created = await cloud.compute.call("POST /os-keypairs", {
      body: { keypair: { name, public_key: key, type: "ssh" } },
    });
    claim("Importing a keypair answers 201", created, created.status === 201);
    const { fingerprint, type, user_id } = created.body.keypair;
    claim("It has the type that was asked for", created, type === "ssh", type);
    claim("It is the user's", created, user_id === cloud.userId, user_id);
    const shown = await cloud.compute.call("GET /os-keypairs/{keypair_name}", { path: { keypair_name: name } });
    claim("Showing a keypair answers 200", shown, shown.status === 200);
    const expected = JSON.stringify([name, key, "ssh", fingerprint]);
    const told = ({ name, public_key, type, fingerprint }: Record<string, string>): string =>
      JSON.stringify([name, public_key, type, fingerprint]);
    claim("It is shown as it was created", shown, told(shown.body.keypair) === expected, told(shown.body.keypair));
    const listed = await cloud.compute.call("GET /os-keypairs");
    claim("Listing keypairs answers 200", listed, listed.status === 200);
    const found = (listed.body.keypairs as { keypair: Record<string, string> }[]).filter(
      ({ keypair }) => keypair["name"] === name,
    );
    claim("It is listed once", listed, found.length === 1, `${found.length} times`);
    claim(
      "It is listed as it was created",
      listed,
      told(found[0]?.keypair ?? {}) === expected,
      told(found[0]?.keypair ?? {}),
    );
  },
};
