import { type Image, image } from "../../../fixtures/resources/image.ts";
import type { Scenario } from "../scenario.ts";

export const sharedImageReachesItsMember: Scenario<{ image: Image }> = {
  title: "An image is shown to a project that it was shared with, and hidden again when the membership ends",
  capability: "image-sharing",
  cites: [{ title: "Image API, Sharing", href: "https://docs.openstack.org/api-ref/image/v2/#sharing" }],
  callers: ["other"],
  needs: { image },
  async run({ cloud, image, claim }) {
    const path = { image_id: image.id };
    const other = cloud.as("other");
    const member = { ...path, member_id: other.projectId };
    const added = await cloud.image.call("POST /images/{image_id}/members", {
      path,
      body: { member: other.projectId },
    });
    claim("Sharing the image answers 200", added, added.status === 200);
    claim("The membership waits for an answer", added, added.body.status === "pending", added.body.status);
    const shown = await other.image.call("GET /images/{image_id}", { path });
    claim("The member sees the image", shown, shown.status === 200);
    const accepted = await other.image.call("PUT /images/{image_id}/members/{member_id}", {
      path: member,
      body: { status: "accepted" },
    });
    claim(
      "Accepting the image answers 200",
      accepted,
      accepted.status === 200 && accepted.body.status === "accepted",
      `status ${accepted.status}`,
    );
    const listed = await other.image.call("GET /images", { query: { visibility: "shared", name: image.name } });
    claim("The member's list names it", listed, listed.body.images.length === 1, `${listed.body.images.length} images`);
    const removed = await cloud.image.call("DELETE /images/{image_id}/members/{member_id}", { path: member });
    claim("Ending the membership answers 204", removed, removed.status === 204);
    const hidden = await other.image.call("GET /images/{image_id}", { path });
    claim("The image is hidden again", hidden, hidden.status === 404);
  },
};
