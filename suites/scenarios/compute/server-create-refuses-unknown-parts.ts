import { randomUUID } from "node:crypto";
import { type ServerBase, serverBase } from "../../../fixtures/resources/server.ts";
import type { Scenario } from "../scenario.ts";

export const serverCreateRefusesUnknownParts: Scenario<{ base: ServerBase }> = {
  title: "A server is not created from an image, of a flavor, in a network or zone or with a keypair that there is not",
  capability: "compute-servers-create",
  cites: [{ title: "Compute API, Create Server", href: "https://docs.openstack.org/api-ref/compute/#create-server" }],
  tempest: [
    "18f5227f-d155-4429-807c-ccb103887537",
    "fcba1052-0a50-4cf3-b1ac-fae241edf02f",
    "4e72dc2d-44c5-4336-9667-f7972e95c402",
  ],
  needs: { base: serverBase },
  // A full quota would answer first.
  demand: { servers: 1, cores: 2, ports: 1 },
  async run({ cloud, base, claim }) {
    const server = {
      name: cloud.name("server"),
      flavorRef: base.flavor.id,
      imageRef: base.image.id,
      networks: [{ uuid: base.networkId }],
    };
    const image = await cloud.compute.call("POST /servers", {
      body: { server: { ...server, imageRef: randomUUID() } },
    });
    claim("An unknown image answers 400", image, image.status === 400);
    const number = await cloud.compute.call("POST /servers", { body: { server: { ...server, imageRef: -1 } } });
    claim("A number for an image answers 400", number, number.status === 400);
    const flavor = await cloud.compute.call("POST /servers", { body: { server: { ...server, flavorRef: "-1" } } });
    claim("An unknown flavor answers 400", flavor, flavor.status === 400);
    const network = await cloud.compute.call("POST /servers", {
      body: { server: { ...server, networks: [{ uuid: randomUUID() }] } },
    });
    claim("An unknown network answers 400", network, network.status === 400);
    const malformed = await cloud.compute.call("POST /servers", {
      body: { server: { ...server, networks: [{ uuid: "a-b-c-d-e-f-g-h-i-j", fixed_ip: "10.0.1.1" }] } },
    });
    claim("A network that is no UUID answers 400", malformed, malformed.status === 400);
    const keypair = await cloud.compute.call("POST /servers", {
      body: { server: { ...server, key_name: cloud.name("keypair") } },
    });
    claim("An unknown keypair answers 400", keypair, keypair.status === 400);
    const zone = await cloud.compute.call("POST /servers", {
      body: { server: { ...server, availability_zone: cloud.name("nowhere") } },
    });
    claim("An unknown availability zone answers 400", zone, zone.status === 400);
    const listed = await cloud.compute.call("GET /servers", { query: { name: server.name } });
    claim("Listing servers answers 200", listed, listed.status === 200);
    claim("No server was made", listed, listed.body.servers.length === 0, JSON.stringify(listed.body.servers));
  },
};
