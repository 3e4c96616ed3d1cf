import type { Server } from "../../../fixtures/resources/server.ts";
import { lentBareServer } from "../../../fixtures/resources/server-lent.ts";
import type { Scenario } from "../scenario.ts";

export const serverImageIsMade: Scenario<{ server: Server }> = {
  title:
    "An image of a server is found by the address of the answer (until 2.44) and has the name and properties that were asked for, until it is deleted",
  capability: "compute-images-create",
  cites: [
    {
      title: "Compute API, Create Image",
      href: "https://docs.openstack.org/api-ref/compute/#create-image-createimage-action",
    },
    { title: "Image API, Show image", href: "https://docs.openstack.org/api-ref/image/v2/#show-image" },
  ],
  tempest: ["3731d080-d4c5-4872-b41a-64d0d0021314", "3b7c6fe4-dfe7-477c-9243-b06359db51e6"],
  needs: { server: lentBareServer },
  demand: { images: 1 },
  async run({ cloud, server, claim, eventually }) {
    const name = `${cloud.name("image")}-₡-画像`;
    const made = await cloud.compute.call("POST /servers/{server_id}/action#createImage", {
      // From 2.45 on the answer has an id in place of the address.
      microversion: "2.1",
      path: { server_id: server.id },
      body: { createImage: { name, metadata: { image_type: "test" } } },
    });
    claim("Making an image of a server answers 202", made, made.status === 202);
    const address = made.headers["location"] ?? "";
    const id = /^https?:\/\/.+\/images\/([^/]+)$/.exec(address)?.[1] ?? "";
    claim("The answer has the address of an image", made, id !== "", address);
    const path = { image_id: id };
    const shown = await eventually("The image is made", () => cloud.image.call("GET /images/{image_id}", { path }), {
      until: ({ status, body }) => status !== 200 || ["active", "killed", "deleted"].includes(body.status),
    });
    claim("Showing the image answers 200", shown, shown.status === 200);
    claim("It is active", shown, shown.body.status === "active", shown.body.status);
    claim("It has the name that was asked for", shown, shown.body.name === name, shown.body.name);
    claim("It has the property that was asked for", shown, shown.body.image_type === "test", shown.body.image_type);
    claim("It belongs to the project", shown, shown.body.owner === cloud.projectId, shown.body.owner);
    const deleted = await cloud.image.call("DELETE /images/{image_id}", { path });
    claim("Deleting it answers 204", deleted, deleted.status === 204);
    const gone = await cloud.image.call("GET /images/{image_id}", { path });
    claim("Showing it afterwards answers 404", gone, gone.status === 404);
  },
};
