import { isDeepStrictEqual } from "node:util";
import type { Server } from "../../../fixtures/resources/server.ts";
import { lentServer } from "../../../fixtures/resources/server-lent.ts";
import { serverSettles } from "../../../fixtures/resources/server-settles.ts";
import type { Scenario } from "../scenario.ts";

export const serverStartsAgain: Scenario<{ server: Server }> = {
  title: "A stopped server is started again, and what it is in already is refused",
  capability: "compute-servers-stop",
  cites: [
    {
      title: "Compute API, Start Server",
      href: "https://docs.openstack.org/api-ref/compute/#start-server-os-start-action",
    },
  ],
  tempest: ["af8eafd4-38a7-4a4b-bdbc-75145a580560"],
  needs: { server: lentServer },
  async run({ cloud, server, claim, eventually }) {
    const path = { server_id: server.id };
    const early = await cloud.compute.call("POST /servers/{server_id}/action#os-start", {
      path,
      body: { "os-start": null },
    });
    claim("Starting an ACTIVE server answers 409", early, early.status === 409);
    const stopped = await cloud.compute.call("POST /servers/{server_id}/action#os-stop", {
      path,
      body: { "os-stop": null },
    });
    claim("Stopping an ACTIVE server answers 202", stopped, stopped.status === 202);
    const off = await serverSettles({ cloud, eventually }, server.id, "SHUTOFF");
    claim("It is SHUTOFF", off, off.body.server.status === "SHUTOFF", off.body.server.status);
    const again = await cloud.compute.call("POST /servers/{server_id}/action#os-stop", {
      path,
      body: { "os-stop": null },
    });
    claim("Stopping a stopped server answers 409", again, again.status === 409);
    const started = await cloud.compute.call("POST /servers/{server_id}/action#os-start", {
      path,
      body: { "os-start": null },
    });
    claim("Starting a stopped server answers 202", started, started.status === 202);
    const on = await serverSettles({ cloud, eventually }, server.id, "ACTIVE");
    claim("It is ACTIVE", on, on.body.server.status === "ACTIVE", on.body.server.status);
    const power = on.body.server["OS-EXT-STS:power_state"];
    claim("Its power state is 1 (running)", on, power === 1, `power_state ${power}`);
    claim(
      "Its address is the one that it had",
      on,
      isDeepStrictEqual(on.body.server.addresses, off.body.server.addresses),
      JSON.stringify(on.body.server.addresses),
    );
  },
};
