import type { Server } from "../../../fixtures/resources/server.ts";
import { lentBareServer } from "../../../fixtures/resources/server-lent.ts";
import type { Volume } from "../../../fixtures/resources/volume.ts";
import { lentVolume } from "../../../fixtures/resources/volume-lent.ts";
import type { Scenario } from "../scenario.ts";

export const volumeAttachmentIsToldByBoth: Scenario<{ server: Server; volume: Volume }> = {
  title: "Compute and block storage agree that a volume is attached to a server, and that it is free again",
  capability: "compute-volume-attach",
  cites: [
    {
      title: "Compute API, Attach a volume to an instance",
      href: "https://docs.openstack.org/api-ref/compute/#attach-a-volume-to-an-instance",
    },
    {
      title: "Block Storage API, Show a volume's details",
      href: "https://docs.openstack.org/api-ref/block-storage/v3/#show-a-volume-s-details",
    },
  ],
  needs: { server: lentBareServer, volume: lentVolume },
  async run({ cloud, server, volume, claim, eventually }) {
    const path = { server_id: server.id };
    const attached = await cloud.compute.call("POST /servers/{server_id}/os-volume_attachments", {
      path,
      body: { volumeAttachment: { volumeId: volume.id } },
    });
    claim("Attaching a volume is accepted", attached, attached.status === 200 || attached.status === 202);
    const inUse = await eventually(
      "The volume is in use",
      () => cloud.volume.call("GET /volumes/{volume_id}", { path: { volume_id: volume.id } }),
      {
        until: ({ body }) => ["in-use", "error"].includes(body.volume?.status),
        settled: ({ body }) => body.volume?.status === "available",
      },
    );
    claim("The volume is in use", inUse, inUse.body.volume.status === "in-use", inUse.body.volume.status);
    const servers = (inUse.body.volume.attachments as { server_id: string }[]).map(({ server_id }) => server_id);
    claim("The volume names the server once", inUse, servers.join() === server.id, servers.join(", "));
    const listed = await cloud.compute.call("GET /servers/{server_id}/os-volume_attachments", { path });
    claim("Listing the server's volumes answers 200", listed, listed.status === 200);
    const volumes = (listed.body.volumeAttachments as { volumeId: string }[]).map(({ volumeId }) => volumeId);
    claim("The server's list names the volume once", listed, volumes.join() === volume.id, volumes.join(", "));
    const one = { ...path, volume_id: volume.id };
    const shown = await cloud.compute.call("GET /servers/{server_id}/os-volume_attachments/{volume_id}", { path: one });
    claim("Showing the attachment answers 200", shown, shown.status === 200);
    const { serverId, volumeId } = shown.body.volumeAttachment;
    claim("It is between the two", shown, serverId === server.id && volumeId === volume.id, `${serverId}, ${volumeId}`);
    const holder = await cloud.compute.call("GET /servers/{server_id}", { path });
    claim("Showing the server answers 200", holder, holder.status === 200);
    const held = (holder.body.server["os-extended-volumes:volumes_attached"] as { id: string }[]).map(({ id }) => id);
    claim("The server names the volume", holder, held.join() === volume.id, held.join(", "));
    const refused = await cloud.volume.call("DELETE /volumes/{volume_id}", { path: { volume_id: volume.id } });
    claim("An attached volume is not deleted", refused, refused.status === 400 || refused.status === 409);
    const detached = await cloud.compute.call("DELETE /servers/{server_id}/os-volume_attachments/{volume_id}", {
      path: one,
    });
    claim("Detaching a volume answers 202", detached, detached.status === 202);
    const free = await eventually(
      "The volume is free",
      () => cloud.volume.call("GET /volumes/{volume_id}", { path: { volume_id: volume.id } }),
      {
        until: ({ body }) => ["available", "error"].includes(body.volume?.status),
        settled: ({ body }) => body.volume?.status === "in-use",
      },
    );
    claim("The volume is available again", free, free.body.volume.status === "available", free.body.volume.status);
    claim(
      "The volume names no server",
      free,
      free.body.volume.attachments.length === 0,
      JSON.stringify(free.body.volume.attachments),
    );
    const gone = await eventually(
      "The attachment is gone",
      () => cloud.compute.call("GET /servers/{server_id}/os-volume_attachments/{volume_id}", { path: one }),
      { until: ({ status }) => status === 404, settled: ({ status }) => status === 200 },
    );
    claim("Showing the attachment answers 404", gone, gone.status === 404);
  },
};
