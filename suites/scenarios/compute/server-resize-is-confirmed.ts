import type { Flavor } from "../../../fixtures/resources/flavor.ts";
import { largerFlavor } from "../../../fixtures/resources/larger-flavor.ts";
import { bareServer, type Server } from "../../../fixtures/resources/server.ts";
import { serverSettles } from "../../../fixtures/resources/server-settles.ts";
import type { Scenario } from "../scenario.ts";

export const serverResizeIsConfirmed: Scenario<{ larger: Flavor; server: Server }> = {
  title: "A resized server has the new flavor when it is confirmed",
  capability: "compute-servers-resize",
  cites: [
    {
      title: "Compute API, Resize Server",
      href: "https://docs.openstack.org/api-ref/compute/#resize-server-resize-action",
    },
    {
      title: "Compute API, Confirm Resized Server",
      href: "https://docs.openstack.org/api-ref/compute/#confirm-resized-server-confirmresize-action",
    },
  ],
  tempest: ["1499262a-9328-4eda-9068-db1ac57498d2"],
  needs: { larger: largerFlavor, server: bareServer },
  demand: { cores: 2 },
  async run({ cloud, larger, server, claim, eventually }) {
    const path = { server_id: server.id };
    const resized = await cloud.compute.call("POST /servers/{server_id}/action#resize", {
      path,
      body: { resize: { flavorRef: larger.id } },
    });
    claim("Resizing a server answers 202", resized, resized.status === 202);
    const waiting = await serverSettles({ cloud, eventually }, server.id, "VERIFY_RESIZE");
    claim(
      "It waits to be confirmed",
      waiting,
      waiting.body.server.status === "VERIFY_RESIZE",
      waiting.body.server.status,
    );
    const confirmed = await cloud.compute.call("POST /servers/{server_id}/action#confirmResize", {
      path,
      body: { confirmResize: null },
    });
    claim("Confirming answers 204", confirmed, confirmed.status === 204);
    const shown = await serverSettles({ cloud, eventually }, server.id, "ACTIVE");
    claim("It is ACTIVE", shown, shown.body.server.status === "ACTIVE", shown.body.server.status);
    const { original_name, id } = shown.body.server.flavor;
    claim("It has the new flavor", shown, original_name === larger.name || id === larger.id, original_name ?? id);
    const again = await cloud.compute.call("POST /servers/{server_id}/action#confirmResize", {
      path,
      body: { confirmResize: null },
    });
    claim("Confirming once more is refused", again, again.status === 400 || again.status === 409);
  },
};
