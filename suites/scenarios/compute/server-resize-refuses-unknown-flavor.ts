import { randomUUID } from "node:crypto";
import { shared } from "../../../fixtures/resources/fixture.ts";
import { type Server, server } from "../../../fixtures/resources/server.ts";
import type { Scenario } from "../scenario.ts";

export const serverResizeRefusesUnknownFlavor: Scenario<{ server: Server }> = {
  title: "A server is not resized to a flavor that there is not, to none, or to the one that it has",
  capability: "compute-servers-resize",
  cites: [
    {
      title: "Compute API, Resize Server",
      href: "https://docs.openstack.org/api-ref/compute/#resize-server-resize-action",
    },
  ],
  tempest: ["ced1a1d7-2ab6-45c9-b90f-b27d87b30efd", "45436a7d-a388-4a35-a9d8-3adc5d0d940b"],
  needs: { server: shared(server) },
  async run({ cloud, server, claim }) {
    const path = { server_id: server.id };
    const unknown = await cloud.compute.call("POST /servers/{server_id}/action#resize", {
      path,
      body: { resize: { flavorRef: randomUUID() } },
    });
    claim("An unknown flavor answers 400", unknown, unknown.status === 400);
    const none = await cloud.compute.call("POST /servers/{server_id}/action#resize", {
      path,
      body: { resize: { flavorRef: "" } },
    });
    claim("No flavor answers 400", none, none.status === 400);
    const same = await cloud.compute.call("POST /servers/{server_id}/action#resize", {
      path,
      body: { resize: { flavorRef: server.flavor.id } },
    });
    claim("The flavor that it has answers 400", same, same.status === 400);
  },
};
