import { publicKey } from "../../../fixtures/resources/public-key.ts";
import type { Scenario } from "../scenario.ts";

export const keypairTypesComeWith22: Scenario = {
  title: "Below 2.2 a keypair is answered 200 and has no type, from there on 201 and its type",
  capability: "compute-versions",
  cites: [
    {
      title: "Compute API Guide, REST API Version History, 2.2",
      href: "https://docs.openstack.org/nova/latest/reference/api-microversion-history.html",
    },
  ],
  since: { compute: "2.2" },
  demand: { keypairs: 2 },
  async run({ cloud, claim }) {
    const old = await cloud.compute.call("POST /os-keypairs", {
      microversion: "2.1",
      body: { keypair: { name: cloud.name("keypair"), public_key: publicKey("old") } },
    });
    claim("Importing a keypair at 2.1 answers 200", old, old.status === 200);
    claim("It has no type", old, old.body.keypair.type === undefined, old.body.keypair.type);
    const typed = await cloud.compute.call("POST /os-keypairs", {
      microversion: "2.1",
      body: { keypair: { name: cloud.name("keypair"), public_key: publicKey("typed"), type: "ssh" } },
    });
    claim("A type at 2.1 answers 400", typed, typed.status === 400);
    const name = cloud.name("keypair");
    const made = await cloud.compute.call("POST /os-keypairs", {
      microversion: "2.2",
      body: { keypair: { name, public_key: publicKey("new"), type: "ssh" } },
    });
    claim("Importing a keypair at 2.2 answers 201", made, made.status === 201);
    claim("It has its type", made, made.body.keypair.type === "ssh", made.body.keypair.type);
    const path = { keypair_name: name };
    const deleted = await cloud.compute.call("DELETE /os-keypairs/{keypair_name}", { microversion: "2.1", path });
    claim("Deleting it at 2.1 answers 202", deleted, deleted.status === 202);
  },
};
