import { type Port, port } from "../../../fixtures/resources/port.ts";
import { type ServerBase, serverBase } from "../../../fixtures/resources/server.ts";
import { serverSettles } from "../../../fixtures/resources/server-settles.ts";
import type { Scenario } from "../scenario.ts";

export const serverCreateKeepsSeveralPortsApart: Scenario<{ base: ServerBase; port: Port }> = {
  title: "A server in two networks has an address in each",
  capability: "compute-servers-create",
  cites: [{ title: "Compute API, Create Server", href: "https://docs.openstack.org/api-ref/compute/#create-server" }],
  needs: { base: serverBase, port },
  demand: { servers: 1, cores: 2, ports: 1 },
  async run({ cloud, base, port, claim, eventually }) {
    const { flavor, image, networkId } = base;
    const server = {
      name: cloud.name("server"),
      flavorRef: flavor.id,
      imageRef: image.id,
      networks: [{ uuid: networkId }, { port: port.id }],
    };
    const created = await cloud.compute.call("POST /servers", { body: { server } });
    claim("Creating a server answers 202", created, created.status === 202);
    const shown = await serverSettles({ cloud, eventually }, created.body.server.id, "ACTIVE");
    claim("It is ACTIVE", shown, shown.body.server.status === "ACTIVE", shown.body.server.status);
    const addresses = shown.body.server.addresses as Record<string, { addr: string }[]>;
    claim(
      "It has addresses in two networks",
      shown,
      Object.keys(addresses).length === 2,
      Object.keys(addresses).join(", "),
    );
    const all = Object.values(addresses)
      .flat()
      .map(({ addr }) => addr);
    claim("One is the port's", shown, all.length === 2 && all.includes(port.address), all.join(", "));
  },
};
