import { bareServer, type Server } from "../../../fixtures/resources/server.ts";
import type { Scenario } from "../scenario.ts";

export const serverStopIsShutoff: Scenario<{ server: Server }> = {
  title: "A stopped server is SHUTOFF with its power off",
  capability: "compute-servers-stop",
  cites: [
    {
      title: "Compute API, Stop Server",
      href: "https://docs.openstack.org/api-ref/compute/#stop-server-os-stop-action",
    },
  ],
  needs: { server: bareServer },
  async run({ cloud, server, claim, eventually }) {
    const path = { server_id: server.id };
    const stopped = await cloud.compute.call("POST /servers/{server_id}/action#os-stop", {
      path,
      body: { "os-stop": null },
    });
    claim("Stopping a server answers 202", stopped, stopped.status === 202);
    const shown = await eventually(
      "The server is stopped",
      () => cloud.compute.call("GET /servers/{server_id}", { path }),
      {
        until: ({ body }) => body.server?.status === "SHUTOFF",
        settled: ({ body }) => body.server["OS-EXT-STS:task_state"] === null,
      },
    );
    claim("A stopped server is SHUTOFF", shown, shown.body.server.status === "SHUTOFF", shown.body.server.status);
    const power = shown.body.server["OS-EXT-STS:power_state"];
    claim("A stopped server's power state is 4 (shut down)", shown, power === 4, `power_state ${power}`);
  },
};
