import type { Server } from "../../../fixtures/resources/server.ts";
import { lentBareServer } from "../../../fixtures/resources/server-lent.ts";
import type { Scenario } from "../scenario.ts";

export const serverImageAddressIsTold: Scenario<{ server: Server }> = {
  title: "Until 2.44 the answer to an image of a server tells the address of that image",
  capability: "compute-images-create",
  cites: [
    {
      title: "Compute API, Create Image",
      href: "https://docs.openstack.org/api-ref/compute/#create-image-createimage-action",
    },
    {
      title: "Compute API, Microversion History, 2.45",
      href: "https://docs.openstack.org/nova/latest/reference/api-microversion-history.html",
    },
  ],
  needs: { server: lentBareServer },
  demand: { images: 1 },
  async run({ cloud, server, claim, eventually }) {
    const made = await cloud.compute.call("POST /servers/{server_id}/action#createImage", {
      microversion: "2.1",
      path: { server_id: server.id },
      body: { createImage: { name: cloud.name("image") } },
    });
    claim("Making an image of a server answers 202", made, made.status === 202);
    const address = made.headers["location"] ?? "";
    const id = /\/images\/([^/]+)$/.exec(address)?.[1] ?? "";
    claim("The answer has the address of an image", made, id !== "", address);
    const path = { image_id: id };
    cloud.owns("image", "DELETE /images/{image_id}", path);
    const shown = await eventually("The image is made", () => cloud.image.call("GET /images/{image_id}", { path }), {
      until: ({ status, body }) => status !== 200 || ["active", "killed", "deleted"].includes(body.status),
    });
    claim("The image is there", shown, shown.status === 200);
  },
};
