import { type ServerBase, serverBase } from "../../../fixtures/resources/server.ts";
import type { Scenario } from "../scenario.ts";

export const serverCreateRefusesBadName: Scenario<{ base: ServerBase }> = {
  title: "A server is not created with an empty, an overlong or a numeric name",
  capability: "compute-servers-create",
  cites: [{ title: "Compute API, Create Server", href: "https://docs.openstack.org/api-ref/compute/#create-server" }],
  tempest: [
    "dbbfd247-c40c-449e-8f6c-d2aa7c7da7cf",
    "fd57f159-68d6-4c2a-902b-03070828a87e",
    "c3e0fb12-07fc-4d76-a22e-37409887afe8",
  ],
  needs: { base: serverBase },
  async run({ cloud, base, claim }) {
    const rest = { flavorRef: base.flavor.id, imageRef: base.image.id, networks: [{ uuid: base.networkId }] };
    const empty = await cloud.compute.call("POST /servers", { body: { server: { ...rest, name: "" } } });
    claim("An empty name answers 400", empty, empty.status === 400);
    const long = await cloud.compute.call("POST /servers", { body: { server: { ...rest, name: "a".repeat(256) } } });
    claim("A name of 256 characters answers 400", long, long.status === 400);
    const numeric = await cloud.compute.call("POST /servers", { body: { server: { ...rest, name: 12345 } } });
    claim("A number for a name answers 400", numeric, numeric.status === 400);
  },
};
