import type { Volume } from "../../../fixtures/resources/volume.ts";
import { lentVolume } from "../../../fixtures/resources/volume-lent.ts";
import type { Scenario } from "../scenario.ts";

export const uploadMakesAnImage: Scenario<{ volume: Volume }> = {
  title:
    "A volume is uploaded as an image of the format asked for, which becomes active while the volume becomes available again",
  capability: "volume-upload",
  cites: [
    {
      title: "Block Storage API, Upload volume to image",
      href: "https://docs.openstack.org/api-ref/block-storage/v3/#upload-volume-to-image",
    },
  ],
  tempest: ["d8f1ca95-3d5b-44a3-b8ca-909691c9532d"],
  needs: { volume: lentVolume },
  demand: { images: 1 },
  async run({ cloud, volume, claim, eventually }) {
    const path = { volume_id: volume.id };
    // An empty volume makes a small image in this format; as raw it would be a GiB to write, to send and to hash.
    const asked = { image_name: cloud.name("upload"), disk_format: "qcow2", container_format: "bare" };
    const request = { "os-volume_upload_image": asked };
    const uploaded = await cloud.volume.call("POST /volumes/{volume_id}/action#os-volume_upload_image", {
      path,
      body: request,
    });
    claim("Uploading a volume answers 202", uploaded, uploaded.status === 202);
    const image = { image_id: uploaded.body["os-volume_upload_image"].image_id as string };
    const made = await eventually(
      "The image is made",
      () => cloud.image.call("GET /images/{image_id}", { path: image }),
      {
        until: ({ status, body }) => status !== 200 || ["active", "killed"].includes(body.status),
      },
    );
    claim(
      "The image becomes active",
      made,
      made.status === 200 && made.body.status === "active",
      `status ${made.body.status ?? made.status}`,
    );
    const { disk_format, container_format, name } = made.body;
    const told = `${name} ${disk_format} ${container_format}`;
    const wished = `${asked.image_name} ${asked.disk_format} ${asked.container_format}`;
    claim("It has the name and the formats that were asked for", made, told === wished, told);
    const free = await eventually("The volume is free", () => cloud.volume.call("GET /volumes/{volume_id}", { path }), {
      until: ({ body }) => ["available", "error"].includes(body.volume.status),
    });
    claim("The volume becomes available again", free, free.body.volume.status === "available", free.body.volume.status);
  },
};
