import { type Port, portAmongOthers } from "../../../fixtures/resources/port.ts";
import { type ServerBase, serverBase } from "../../../fixtures/resources/server.ts";
import { serverGoes, serverSettles } from "../../../fixtures/resources/server-settles.ts";
import type { Scenario } from "../scenario.ts";

export const serverTakesThePortThatItIsGiven: Scenario<{ base: ServerBase; port: Port }> = {
  title: "A server that is given a port has its address, and the port outlives the server",
  capability: "compute-servers-create",
  cites: [
    { title: "Compute API, Create Server", href: "https://docs.openstack.org/api-ref/compute/#create-server" },
    {
      title: "Networking API, Show port details",
      href: "https://docs.openstack.org/api-ref/network/v2/#show-port-details",
    },
  ],
  needs: { base: serverBase, port: portAmongOthers },
  demand: { servers: 1, cores: 2, ports: 1 },
  async run({ cloud, base, port, claim, eventually }) {
    const { flavor, image } = base;
    const body = {
      server: { name: cloud.name("server"), flavorRef: flavor.id, imageRef: image.id, networks: [{ port: port.id }] },
    };
    const created = await cloud.compute.call("POST /servers", { body });
    claim("Creating a server answers 202", created, created.status === 202);
    const path = { server_id: created.body.server.id as string };
    const shown = await serverSettles({ cloud, eventually }, path.server_id, "ACTIVE");
    claim("It is ACTIVE", shown, shown.body.server.status === "ACTIVE", shown.body.server.status);
    const addresses = Object.values(shown.body.server.addresses as Record<string, { addr: string }[]>)
      .flat()
      .map(({ addr }) => addr)
      .join(", ");
    claim("It has the port's address and no other", shown, addresses === port.address, addresses);
    const bound = await cloud.network.call("GET /ports/{port_id}", { path: { port_id: port.id } });
    claim("Showing the port answers 200", bound, bound.status === 200);
    claim("The port names the server", bound, bound.body.port.device_id === path.server_id, bound.body.port.device_id);
    const deleted = await cloud.compute.call("DELETE /servers/{server_id}", { path });
    claim("Deleting the server answers 204", deleted, deleted.status === 204);
    const left = await serverGoes({ cloud, eventually }, path.server_id);
    claim("The server is gone", left, left.status === 404);
    const free = await eventually(
      "The port is free",
      () => cloud.network.call("GET /ports/{port_id}", { path: { port_id: port.id } }),
      {
        until: ({ status, body }) => status !== 200 || body.port?.device_id === "",
        settled: ({ status }) => status === 200,
      },
    );
    claim("The port is left", free, free.status === 200);
    claim("It names no server", free, free.body.port.device_id === "", free.body.port.device_id);
    claim(
      "It has its address still",
      free,
      free.body.port.fixed_ips[0]?.ip_address === port.address,
      JSON.stringify(free.body.port.fixed_ips),
    );
  },
};
