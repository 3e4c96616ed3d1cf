import { type Image, image } from "../../../fixtures/resources/image.ts";
import type { Scenario } from "../scenario.ts";

export const tagsAreKeptAndTaken: Scenario<{ image: Image }> = {
  title: "A tag of an image is shown until it is deleted",
  capability: "image-update",
  cites: [{ title: "Image API, Image tags", href: "https://docs.openstack.org/api-ref/image/v2/#image-tags" }],
  tempest: ["10407036-6059-4f95-a2cd-cbbbee7ed329", "39c023a2-325a-433a-9eea-649bf1414b19"],
  needs: { image },
  async run({ cloud, image, claim }) {
    const path = { image_id: image.id, tag_value: cloud.name("tag") };
    const added = await cloud.image.call("PUT /images/{image_id}/tags/{tag_value}", { path });
    claim("Adding a tag answers 204", added, added.status === 204);
    const tagged = await cloud.image.call("GET /images/{image_id}", { path: { image_id: image.id } });
    claim("The tag is shown", tagged, tagged.body.tags.includes(path.tag_value), JSON.stringify(tagged.body.tags));
    const deleted = await cloud.image.call("DELETE /images/{image_id}/tags/{tag_value}", { path });
    claim("Deleting a tag answers 204", deleted, deleted.status === 204);
    const bare = await cloud.image.call("GET /images/{image_id}", { path: { image_id: image.id } });
    claim("The tag is no longer shown", bare, !bare.body.tags.includes(path.tag_value), JSON.stringify(bare.body.tags));
    const again = await cloud.image.call("DELETE /images/{image_id}/tags/{tag_value}", { path });
    claim("Deleting a tag that is not there answers 404", again, again.status === 404);
  },
};
