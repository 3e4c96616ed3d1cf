import { randomUUID } from "node:crypto";
import type { Scenario } from "../scenario.ts";

export const unknownImageIsRefused: Scenario = {
  title: "An image that is not there answers 404 to every method",
  capability: "image-errors",
  cites: [{ title: "Image API, Images", href: "https://docs.openstack.org/api-ref/image/v2/#images" }],
  tempest: [
    "668743d5-08ad-4480-b2b8-15da34f81d9f",
    "6fe40f1c-57bd-4918-89cc-8500f850f3de",
    "8cd30f82-6f9a-4c6e-8034-c1b51fba43d9",
  ],
  async run({ cloud, claim }) {
    const path = { image_id: randomUUID() };
    const shown = await cloud.image.call("GET /images/{image_id}", { path });
    claim("Showing it answers 404", shown, shown.status === 404);
    const deleted = await cloud.image.call("DELETE /images/{image_id}", { path });
    claim("Deleting it answers 404", deleted, deleted.status === 404);
    const tagged = await cloud.image.call("PUT /images/{image_id}/tags/{tag_value}", {
      path: { ...path, tag_value: "stackmark" },
    });
    claim("Tagging it answers 404", tagged, tagged.status === 404);
    const content = { type: "application/openstack-images-v2.1-json-patch", data: "[]" };
    const updated = await cloud.image.call("PATCH /images/{image_id}", { path, content });
    claim("Updating it answers 404", updated, updated.status === 404);
    const file = await cloud.image.call("GET /images/{image_id}/file", { path, headers: { accept: "*/*" } });
    claim("Downloading it answers 404", file, file.status === 404);
  },
};
