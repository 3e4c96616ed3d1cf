import type { Server } from "../../../fixtures/resources/server.ts";
import { lentBareServer } from "../../../fixtures/resources/server-lent.ts";
import type { Scenario } from "../scenario.ts";

export const serverHostnameIsItsName: Scenario<{ server: Server }> = {
  title: "A server that is given no host name has its name for one, and keeps one that it is given",
  capability: "compute-servers-host",
  cites: [
    { title: "Compute API, Create Server", href: "https://docs.openstack.org/api-ref/compute/#create-server" },
    { title: "Compute API, Update Server", href: "https://docs.openstack.org/api-ref/compute/#update-server" },
  ],
  needs: { server: lentBareServer },
  since: { compute: "2.90" },
  async run({ cloud, server, claim }) {
    const path = { server_id: server.id };
    const shown = await cloud.compute.call("GET /servers/{server_id}", { path });
    claim("Showing the server answers 200", shown, shown.status === 200);
    const hostname = shown.body.server["OS-EXT-SRV-ATTR:hostname"];
    claim("Its host name is its name", shown, hostname === server.name, hostname);
    const changed = await cloud.compute.call("PUT /servers/{server_id}", {
      path,
      body: { server: { hostname: "renamed-host" } },
    });
    claim("Changing the host name answers 200", changed, changed.status === 200);
    const after = await cloud.compute.call("GET /servers/{server_id}", { path });
    claim("Showing the changed server answers 200", after, after.status === 200);
    const { name, "OS-EXT-SRV-ATTR:hostname": kept } = after.body.server;
    claim("The host name is kept", after, kept === "renamed-host", kept);
    claim("The name is what it was", after, name === server.name, name);
  },
};
