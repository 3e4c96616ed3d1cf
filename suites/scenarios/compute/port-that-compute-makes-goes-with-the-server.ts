import { type Server, server } from "../../../fixtures/resources/server.ts";
import { serverGoes } from "../../../fixtures/resources/server-settles.ts";
import type { Scenario } from "../scenario.ts";

export const portThatComputeMakesGoesWithTheServer: Scenario<{ server: Server }> = {
  title: "The port that compute makes for a server is gone when the server is",
  capability: "compute-servers-delete",
  cites: [
    { title: "Compute API, Delete Server", href: "https://docs.openstack.org/api-ref/compute/#delete-server" },
    { title: "Networking API, List ports", href: "https://docs.openstack.org/api-ref/network/v2/#list-ports" },
  ],
  needs: { server },
  async run({ cloud, server, claim, eventually }) {
    const ports = () => cloud.network.call("GET /ports", { query: { device_id: server.id } });
    const before = await ports();
    claim("Listing the server's ports answers 200", before, before.status === 200);
    claim("It has one port", before, before.body.ports.length === 1, `${before.body.ports.length} ports`);
    const deleted = await cloud.compute.call("DELETE /servers/{server_id}", { path: { server_id: server.id } });
    claim("Deleting the server answers 204", deleted, deleted.status === 204);
    const left = await serverGoes({ cloud, eventually }, server.id);
    claim("The server is gone", left, left.status === 404);
    const after = await eventually("The port is gone", ports, {
      until: ({ body }) => body.ports?.length === 0,
      settled: ({ status }) => status === 200,
    });
    claim("No port names the server", after, after.body.ports.length === 0, `${after.body.ports.length} ports`);
  },
};
