import type { Scenario } from "../scenario.ts";

export const protectedImageIsKept: Scenario = {
  title: "A protected image is not deleted until its protection is taken away",
  capability: "image-delete",
  cites: [{ title: "Image API, Delete image", href: "https://docs.openstack.org/api-ref/image/v2/#delete-image" }],
  demand: { images: 1 },
  async run({ cloud, claim }) {
    const created = await cloud.image.call("POST /images", { body: { name: cloud.name("image"), protected: true } });
    claim("Creating a protected image answers 201", created, created.status === 201);
    const path = { image_id: created.body.id as string };
    const refused = await cloud.image.call("DELETE /images/{image_id}", { path });
    const content = {
      type: "application/openstack-images-v2.1-json-patch",
      data: JSON.stringify([{ op: "replace", path: "/protected", value: false }]),
    };
    const freed = await cloud.image.call("PATCH /images/{image_id}", { path, content });
    claim("Deleting a protected image answers 403", refused, refused.status === 403);
    claim("Taking the protection away answers 200", freed, freed.status === 200);
    const deleted = await cloud.image.call("DELETE /images/{image_id}", { path });
    claim("Deleting it then answers 204", deleted, deleted.status === 204);
  },
};
