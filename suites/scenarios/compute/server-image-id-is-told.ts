import type { Server } from "../../../fixtures/resources/server.ts";
import { lentBareServer } from "../../../fixtures/resources/server-lent.ts";
import type { Scenario } from "../scenario.ts";

export const serverImageIdIsTold: Scenario<{ server: Server }> = {
  title: "From 2.45 on the answer to an image of a server tells the id of that image",
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
  since: { compute: "2.45" },
  demand: { images: 1 },
  async run({ cloud, server, claim, eventually }) {
    const made = await cloud.compute.call("POST /servers/{server_id}/action#createImage", {
      path: { server_id: server.id },
      body: { createImage: { name: cloud.name("image") } },
    });
    claim("Making an image of a server answers 202", made, made.status === 202);
    const id = made.body?.image_id;
    claim("The answer has the id of an image", made, typeof id === "string", JSON.stringify(made.body));
    const path = { image_id: id as string };
    const shown = await eventually("The image is made", () => cloud.image.call("GET /images/{image_id}", { path }), {
      until: ({ status, body }) => status !== 200 || ["active", "killed", "deleted"].includes(body.status),
    });
    claim("The image is there", shown, shown.status === 200);
  },
};
