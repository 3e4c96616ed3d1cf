import type { Server } from "../../../fixtures/resources/server.ts";
import { lentBareServer } from "../../../fixtures/resources/server-lent.ts";
import type { Volume } from "../../../fixtures/resources/volume.ts";
import { lentVolume } from "../../../fixtures/resources/volume-lent.ts";
import type { Scenario } from "../scenario.ts";

export const volumeMovesBetweenServers: Scenario<{ server: Server; another: Server; volume: Volume }> = {
  title: "A volume that one server has is refused to another until it is detached, and is then that one's alone",
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
  needs: { server: lentBareServer, another: lentBareServer, volume: lentVolume },
  async run({ cloud, server, another, volume, claim, eventually }) {
    const attach = ({ id }: Server) =>
      cloud.compute.call("POST /servers/{server_id}/os-volume_attachments", {
        path: { server_id: id },
        body: { volumeAttachment: { volumeId: volume.id } },
      });
    const becomes = (status: string, meanwhile: string) =>
      eventually(
        `The volume is ${status}`,
        () => cloud.volume.call("GET /volumes/{volume_id}", { path: { volume_id: volume.id } }),
        {
          until: ({ body }) => [status, "error"].includes(body.volume?.status),
          settled: ({ body }) => body.volume?.status === meanwhile,
        },
      );
    const first = await attach(server);
    claim("Attaching to the first server is accepted", first, first.status === 200 || first.status === 202);
    const held = await becomes("in-use", "available");
    claim("The volume is in use", held, held.body.volume.status === "in-use", held.body.volume.status);
    const refused = await attach(another);
    claim("Attaching to a second server is refused", refused, refused.status === 400 || refused.status === 409);
    const detached = await cloud.compute.call("DELETE /servers/{server_id}/os-volume_attachments/{volume_id}", {
      path: { server_id: server.id, volume_id: volume.id },
    });
    claim("Detaching answers 202", detached, detached.status === 202);
    const free = await becomes("available", "in-use");
    claim("The volume is free", free, free.body.volume.status === "available", free.body.volume.status);
    const second = await attach(another);
    claim("Attaching to the second server is accepted", second, second.status === 200 || second.status === 202);
    const moved = await becomes("in-use", "available");
    claim("The volume is in use again", moved, moved.body.volume.status === "in-use", moved.body.volume.status);
    const servers = (moved.body.volume.attachments as { server_id: string }[]).map(({ server_id }) => server_id);
    claim("The volume names the second server alone", moved, servers.join() === another.id, servers.join(", "));
    const left = await cloud.compute.call("GET /servers/{server_id}/os-volume_attachments", {
      path: { server_id: server.id },
    });
    claim("Listing the first server's volumes answers 200", left, left.status === 200);
    claim("The first server has no volume", left, left.body.volumeAttachments.length === 0);
  },
};
