import { type ServerBase, serverBase } from "../../../fixtures/resources/server.ts";
import { serverGoes, serverSettles } from "../../../fixtures/resources/server-settles.ts";
import { type Volume, volume } from "../../../fixtures/resources/volume.ts";
import type { Scenario } from "../scenario.ts";

export const serverBootsFromVolume: Scenario<{ base: ServerBase; volume: Volume }> = {
  title: "A server that boots from a volume holds it, has no image, and leaves it behind when it is deleted",
  capability: "compute-servers-create",
  cites: [
    { title: "Compute API, Create Server", href: "https://docs.openstack.org/api-ref/compute/#create-server" },
    {
      title: "Block Storage API, Update a volume's bootable status",
      href: "https://docs.openstack.org/api-ref/block-storage/v3/#update-a-volume-s-bootable-status",
    },
  ],
  needs: { base: serverBase, volume },
  demand: { servers: 1, cores: 2, ports: 1 },
  async run({ cloud, base, volume, claim, eventually }) {
    const bootable = await cloud.volume.call("POST /volumes/{volume_id}/action#os-set_bootable", {
      path: { volume_id: volume.id },
      body: { "os-set_bootable": { bootable: true } },
    });
    claim("Making a volume bootable answers 200", bootable, bootable.status === 200);
    const device = {
      source_type: "volume",
      uuid: volume.id,
      destination_type: "volume",
      boot_index: 0,
      delete_on_termination: false,
    };
    const body = {
      server: {
        name: cloud.name("server"),
        flavorRef: base.flavor.id,
        networks: [{ uuid: base.networkId }],
        block_device_mapping_v2: [device],
      },
    };
    const created = await cloud.compute.call("POST /servers", { body });
    claim("Creating a server answers 202", created, created.status === 202);
    const path = { server_id: created.body.server.id as string };
    const shown = await serverSettles({ cloud, eventually }, path.server_id, "ACTIVE");
    const { server } = shown.body;
    claim("It is ACTIVE", shown, server.status === "ACTIVE", server.fault?.message ?? server.status);
    claim("It has no image", shown, server.image === "", JSON.stringify(server.image));
    const held = (server["os-extended-volumes:volumes_attached"] as { id: string }[]).map(({ id }) => id).join(", ");
    claim("It holds the volume", shown, held === volume.id, held);
    const show = () => cloud.volume.call("GET /volumes/{volume_id}", { path: { volume_id: volume.id } });
    const used = await show();
    claim("Showing the volume answers 200", used, used.status === 200);
    const servers = (used.body.volume.attachments as { server_id: string }[])
      .map(({ server_id }) => server_id)
      .join(", ");
    claim(
      "The volume is in use by that server",
      used,
      used.body.volume.status === "in-use" && servers === path.server_id,
      `${used.body.volume.status} by ${servers}`,
    );
    const deleted = await cloud.compute.call("DELETE /servers/{server_id}", { path });
    claim("Deleting the server answers 204", deleted, deleted.status === 204);
    const left = await serverGoes({ cloud, eventually }, path.server_id);
    claim("The server is gone", left, left.status === 404);
    const free = await eventually("The volume is free", show, {
      until: ({ status, body }) => status !== 200 || ["available", "error"].includes(body.volume?.status),
      settled: ({ body }) => body.volume?.status === "in-use",
    });
    claim("The volume is left", free, free.status === 200);
    claim("It is available", free, free.body.volume.status === "available", free.body.volume.status);
  },
};
