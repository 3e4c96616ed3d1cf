import { bareServer, type Server } from "../../../fixtures/resources/server.ts";
import { serverGoes } from "../../../fixtures/resources/server-settles.ts";
import { type Volume, volume } from "../../../fixtures/resources/volume.ts";
import type { Scenario } from "../scenario.ts";

export const volumeGoesWithItsServerWhenAsked: Scenario<{ server: Server; volume: Volume }> = {
  title: "A volume that was attached to be deleted with its server is",
  capability: "compute-volume-attach",
  cites: [
    {
      title: "Compute API, Attach a volume to an instance",
      href: "https://docs.openstack.org/api-ref/compute/#attach-a-volume-to-an-instance",
    },
  ],
  needs: { server: bareServer, volume },
  since: { compute: "2.79" },
  async run({ cloud, server, volume, claim, eventually }) {
    const path = { server_id: server.id };
    const attached = await cloud.compute.call("POST /servers/{server_id}/os-volume_attachments", {
      path,
      body: { volumeAttachment: { volumeId: volume.id, delete_on_termination: true } },
    });
    claim("Attaching a volume is accepted", attached, attached.status === 200 || attached.status === 202);
    const show = () => cloud.volume.call("GET /volumes/{volume_id}", { path: { volume_id: volume.id } });
    const used = await eventually("The volume is in use", show, {
      until: ({ body }) => ["in-use", "error"].includes(body.volume?.status),
      settled: ({ body }) => body.volume?.status === "available",
    });
    claim("The volume is in use", used, used.body.volume.status === "in-use", used.body.volume.status);
    const shown = await cloud.compute.call("GET /servers/{server_id}/os-volume_attachments/{volume_id}", {
      path: { ...path, volume_id: volume.id },
    });
    claim("Showing the attachment answers 200", shown, shown.status === 200);
    const goes = shown.body.volumeAttachment.delete_on_termination;
    claim("It tells that the volume goes with the server", shown, goes === true, String(goes));
    const deleted = await cloud.compute.call("DELETE /servers/{server_id}", { path });
    claim("Deleting the server answers 204", deleted, deleted.status === 204);
    const left = await serverGoes({ cloud, eventually }, server.id);
    claim("The server is gone", left, left.status === 404);
    const gone = await eventually("The volume is gone", show, {
      until: ({ status, body }) => status === 404 || /error/.test(body.volume?.status),
      settled: ({ body }) => ["in-use", "available"].includes(body.volume?.status),
    });
    claim("Showing the volume answers 404", gone, gone.status === 404);
  },
};
