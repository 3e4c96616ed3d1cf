import { shared } from "../../../fixtures/resources/fixture.ts";
import { type Server, server } from "../../../fixtures/resources/server.ts";
import type { Scenario } from "../scenario.ts";

export const refusedTransitionsChangeNothing: Scenario<{ server: Server }> = {
  title: "What a server's state does not allow answers 409 and leaves the server as it is",
  capability: "compute-errors",
  cites: [
    {
      title: "Compute API Guide, Server concepts",
      href: "https://docs.openstack.org/api-guide/compute/server_concepts.html",
    },
  ],
  needs: { server: shared(server) },
  async run({ cloud, server, claim }) {
    const path = { server_id: server.id };
    const started = await cloud.compute.call("POST /servers/{server_id}/action#os-start", {
      path,
      body: { "os-start": null },
    });
    claim("Starting an ACTIVE server answers 409", started, started.status === 409);
    const resumed = await cloud.compute.call("POST /servers/{server_id}/action#resume", {
      path,
      body: { resume: null },
    });
    claim("Resuming a server that is not suspended answers 409", resumed, resumed.status === 409);
    const unpaused = await cloud.compute.call("POST /servers/{server_id}/action#unpause", {
      path,
      body: { unpause: null },
    });
    claim("Unpausing a server that is not paused answers 409", unpaused, unpaused.status === 409);
    const unrescued = await cloud.compute.call("POST /servers/{server_id}/action#unrescue", {
      path,
      body: { unrescue: null },
    });
    claim("Unrescuing a server that is not rescued answers 409", unrescued, unrescued.status === 409);
    const confirmed = await cloud.compute.call("POST /servers/{server_id}/action#confirmResize", {
      path,
      body: { confirmResize: null },
    });
    claim(
      "Confirming a resize that was not is refused",
      confirmed,
      confirmed.status === 400 || confirmed.status === 409,
    );
    const shown = await cloud.compute.call("GET /servers/{server_id}", { path });
    claim("Showing the server answers 200", shown, shown.status === 200);
    const { status, "OS-EXT-STS:task_state": task } = shown.body.server;
    claim("It is ACTIVE and nothing is under way", shown, status === "ACTIVE" && task === null, `${status}, ${task}`);
  },
};
