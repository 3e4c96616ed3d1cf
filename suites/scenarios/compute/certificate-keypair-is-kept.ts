import type { Scenario } from "../scenario.ts";

export const certificateKeypairIsKept: Scenario = {
  title: "A keypair made with a certificate is shown and listed as one, with the certificate that its maker was given",
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
    const microversion = "2.2";
    const body = { keypair: { name, type: "x509" } };
    const made = await cloud.compute.call("POST /os-keypairs", { microversion, body });
    claim("Making a keypair with a certificate answers 201", made, made.status === 201);
    const { type, public_key, fingerprint } = made.body.keypair;
    claim("It has the type that was asked for", made, type === "x509", type);
    claim("Its public key is a certificate", made, public_key.startsWith("-----BEGIN CERTIFICATE-----"), public_key);
    const expected = JSON.stringify(["x509", public_key, fingerprint]);
    const told = ({ type, public_key, fingerprint }: Record<string, string>): string =>
      JSON.stringify([type, public_key, fingerprint]);
    const shown = await cloud.compute.call("GET /os-keypairs/{keypair_name}", { path: { keypair_name: name } });
    claim("Showing it answers 200", shown, shown.status === 200);
    claim("It is shown as it was made", shown, told(shown.body.keypair) === expected, told(shown.body.keypair));
    const early = { microversion: "2.1", path: { keypair_name: name } };
    const untyped = await cloud.compute.call("GET /os-keypairs/{keypair_name}", early);
    claim("Showing it at 2.1 answers 200", untyped, untyped.status === 200);
    const { type: none = "none" } = untyped.body.keypair;
    claim("2.1 tells no type", untyped, none === "none", none);
    const listed = await cloud.compute.call("GET /os-keypairs");
    claim("Listing keypairs answers 200", listed, listed.status === 200);
    const found = (listed.body.keypairs as { keypair: Record<string, string> }[]).find(
      ({ keypair }) => keypair["name"] === name,
    );
    claim("It is listed as it was made", listed, told(found?.keypair ?? {}) === expected, told(found?.keypair ?? {}));
  },
};
