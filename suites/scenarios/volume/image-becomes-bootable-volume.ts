import { bootImage, type Image } from "../../../fixtures/resources/image.ts";
import type { Scenario } from "../scenario.ts";

export const imageBecomesBootableVolume: Scenario<{ image: Image }> = {
  title: "A volume made from an image is bootable and tells of its image; the mark can be taken and given",
  capability: "volume-copy-image-to-volume",
  cites: [
    {
      title: "Block Storage API, Create a volume",
      href: "https://docs.openstack.org/api-ref/block-storage/v3/#create-a-volume",
    },
    {
      title: "Block Storage API, Update a volume's bootable status",
      href: "https://docs.openstack.org/api-ref/block-storage/v3/#update-a-volume-s-bootable-status",
    },
  ],
  tempest: ["54a01030-c7fc-447c-86ee-c1182beae638", "63e21b4c-0a0c-41f6-bfc3-7c2816815599"],
  needs: { image: bootImage },
  demand: { volumes: 1, gigabytes: 1 },
  async run({ cloud, image, claim, eventually }) {
    const size = Math.max(1, image.minDisk);
    const created = await cloud.volume.call("POST /volumes", {
      body: { volume: { name: cloud.name("bootable"), imageRef: image.id, size } },
    });
    claim("Creating a volume from an image answers 202", created, created.status === 202);
    const path = { volume_id: created.body.volume.id as string };
    const show = () => cloud.volume.call("GET /volumes/{volume_id}", { path });
    const made = await eventually("The volume is made", show, {
      until: ({ body }) => ["available", "error"].includes(body.volume.status),
    });
    claim("The volume becomes available", made, made.body.volume.status === "available", made.body.volume.status);
    claim("The volume is bootable", made, made.body.volume.bootable === "true", made.body.volume.bootable);
    claim(
      "The volume tells of its image",
      made,
      made.body.volume.volume_image_metadata?.image_id === image.id,
      JSON.stringify(made.body.volume.volume_image_metadata),
    );
    const taken = await cloud.volume.call("POST /volumes/{volume_id}/action#os-set_bootable", {
      path,
      body: { "os-set_bootable": { bootable: false } },
    });
    claim("Taking the mark answers 200", taken, taken.status === 200);
    const plain = await show();
    claim("The volume is not bootable then", plain, plain.body.volume.bootable === "false", plain.body.volume.bootable);
    const given = await cloud.volume.call("POST /volumes/{volume_id}/action#os-set_bootable", {
      path,
      body: { "os-set_bootable": { bootable: true } },
    });
    claim("Giving the mark answers 200", given, given.status === 200);
    const again = await show();
    claim("The volume is bootable again", again, again.body.volume.bootable === "true", again.body.volume.bootable);
  },
};
