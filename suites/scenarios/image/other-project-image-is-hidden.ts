import { type Image, image } from "../../../fixtures/resources/image.ts";
import type { Scenario } from "../scenario.ts";

export const otherProjectImageIsHidden: Scenario<{ image: Image }> = {
  title: "A private image is hidden from another project: show, list, download, update, delete",
  capability: "image-isolation",
  cites: [{ title: "Image API, Images, visibility", href: "https://docs.openstack.org/api-ref/image/v2/#images" }],
  callers: ["other"],
  needs: { image },
  async run({ cloud, image, claim }) {
    const path = { image_id: image.id };
    const other = cloud.as("other").image;
    const shown = await other.call("GET /images/{image_id}", { path });
    claim("Showing it answers 404", shown, shown.status === 404);
    const file = await other.call("GET /images/{image_id}/file", { path, headers: { accept: "*/*" } });
    claim("Downloading it answers 404", file, file.status === 404);
    const listed = await other.call("GET /images", { query: { name: image.name } });
    claim(
      "The other project's list does not name it",
      listed,
      listed.body.images.length === 0,
      `${listed.body.images.length} images`,
    );
    const content = {
      type: "application/openstack-images-v2.1-json-patch",
      data: JSON.stringify([{ op: "replace", path: "/name", value: "taken" }]),
    };
    const updated = await other.call("PATCH /images/{image_id}", { path, content });
    claim("Updating it answers 404", updated, updated.status === 404);
    const deleted = await other.call("DELETE /images/{image_id}", { path });
    claim("Deleting it answers 404", deleted, deleted.status === 404);
    const still = await cloud.image.call("GET /images/{image_id}", { path });
    claim(
      "It is still there under its name",
      still,
      still.status === 200 && still.body.name === image.name,
      `status ${still.status}`,
    );
  },
};
