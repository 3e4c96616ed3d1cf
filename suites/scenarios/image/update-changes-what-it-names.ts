import { type Image, image } from "../../../fixtures/resources/image.ts";
import type { Scenario } from "../scenario.ts";

export const updateChangesWhatItNames: Scenario<{ image: Image }> = {
  title: "An update of an image is kept and changes nothing else",
  capability: "image-update",
  cites: [{ title: "Image API, Update image", href: "https://docs.openstack.org/api-ref/image/v2/#update-image" }],
  tempest: ["f66891a7-a35c-41a8-b590-a065c2a1caa6"],
  needs: { image },
  async run({ cloud, image, claim }) {
    const path = { image_id: image.id };
    const before = await cloud.image.call("GET /images/{image_id}", { path });
    claim("Showing the image answers 200", before, before.status === 200);
    const name = cloud.name("Bild-名前-é");
    const changes = [
      { op: "replace", path: "/name", value: name },
      { op: "add", path: "/stackmark_word", value: "kept" },
    ];
    const content = { type: "application/openstack-images-v2.1-json-patch", data: JSON.stringify(changes) };
    const updated = await cloud.image.call("PATCH /images/{image_id}", { path, content });
    claim("Updating the image answers 200", updated, updated.status === 200);
    const after = await cloud.image.call("GET /images/{image_id}", { path });
    claim("The new name is shown", after, after.body.name === name, after.body.name);
    claim("The new property is shown", after, after.body.stackmark_word === "kept", after.body.stackmark_word);
    const expected = { ...before.body, name, stackmark_word: "kept", updated_at: after.body.updated_at };
    const differing = Object.keys(expected).filter(
      (field) => JSON.stringify(expected[field]) !== JSON.stringify(after.body[field]),
    );
    claim("Nothing else has changed", after, differing.length === 0, `changed: ${differing.join(", ")}`);
  },
};
