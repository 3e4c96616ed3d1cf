import { bareServer, type Server } from "../../../fixtures/resources/server.ts";
import { serverGoes } from "../../../fixtures/resources/server-settles.ts";
import { type Volume, volume } from "../../../fixtures/resources/volume.ts";
import type { Scenario } from "../scenario.ts";

export const volumeOutlivesItsServer: Scenario<{ server: Server; volume: Volume }> = {
  title: "A volume that is attached to a server is free again when the server is deleted",
  capability: "compute-volume-attach",
  cites: [
    { title: "Compute API, Delete Server", href: "https://docs.openstack.org/api-ref/compute/#delete-server" },
    {
      title: "Block Storage API, Show a volume's details",
      href: "https://docs.openstack.org/api-ref/block-storage/v3/#show-a-volume-s-details",
    },
  ],
  needs: { server: bareServer, volume },
  async run({ cloud, server, volume, claim, eventually }) {
    const path = { server_id: server.id };
    const attached = await cloud.compute.call("POST /servers/{server_id}/os-volume_attachments", {
      path,
      body: { volumeAttachment: { volumeId: volume.id } },
    });
    claim("Attaching a volume is accepted", attached, attached.status === 200 || attached.status === 202);
    const show = () => cloud.volume.call("GET /volumes/{volume_id}", { path: { volume_id: volume.id } });
    const used = await eventually("The volume is in use", show, {
      until: ({ body }) => ["in-use", "error"].includes(body.volume?.status),
      settled: ({ body }) => body.volume?.status === "available",
    });
    claim("The volume is in use", used, used.body.volume.status === "in-use", used.body.volume.status);
    const deleted = await cloud.compute.call("DELETE /servers/{server_id}", { path });
    claim("Deleting the server answers 204", deleted, deleted.status === 204);
    const left = await serverGoes({ cloud, eventually }, server.id);
    claim("The server is gone", left, left.status === 404);
    const free = await eventually("The volume is free", show, {
      until: ({ status, body }) => status !== 200 || ["available", "error"].includes(body.volume?.status),
      settled: ({ body }) => body.volume?.status === "in-use",
    });
    claim("The volume is still there", free, free.status === 200);
    claim("The volume is available", free, free.body.volume.status === "available", free.body.volume.status);
    claim(
      "It names no server",
      free,
      free.body.volume.attachments.length === 0,
      JSON.stringify(free.body.volume.attachments),
    );
  },
};
