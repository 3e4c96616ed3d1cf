import type { Flavor } from "../../../fixtures/resources/flavor.ts";
import { largerFlavor } from "../../../fixtures/resources/larger-flavor.ts";
import type { Server } from "../../../fixtures/resources/server.ts";
import { lentBareServer } from "../../../fixtures/resources/server-lent.ts";
import { serverSettles } from "../../../fixtures/resources/server-settles.ts";
import type { Scenario } from "../scenario.ts";

export const serverResizeIsReverted: Scenario<{ larger: Flavor; server: Server }> = {
  title: "A resized server has its old flavor again when the resize is reverted",
  capability: "compute-servers-resize",
  cites: [
    {
      title: "Compute API, Resize Server",
      href: "https://docs.openstack.org/api-ref/compute/#resize-server-resize-action",
    },
    {
      title: "Compute API, Revert Resized Server",
      href: "https://docs.openstack.org/api-ref/compute/#revert-resized-server-revertresize-action",
    },
  ],
  tempest: ["c03aab19-adb1-44f5-917d-c419577e9e68"],
  needs: { larger: largerFlavor, server: lentBareServer },
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
    const reverted = await cloud.compute.call("POST /servers/{server_id}/action#revertResize", {
      path,
      body: { revertResize: null },
    });
    claim("Reverting answers 202", reverted, reverted.status === 202);
    const shown = await serverSettles({ cloud, eventually }, server.id, "ACTIVE");
    claim("It is ACTIVE", shown, shown.body.server.status === "ACTIVE", shown.body.server.status);
    const { original_name, id } = shown.body.server.flavor;
    claim(
      "It has its old flavor",
      shown,
      original_name === server.flavor.name || id === server.flavor.id,
      original_name ?? id,
    );
  },
};
