import type { Scenario } from "../scenario.ts";

export const schemasDescribeImages: Scenario = {
  title: "The service shows the schemas of an image and of a list of images",
  capability: "image-schemas",
  cites: [{ title: "Image API, Image schemas", href: "https://docs.openstack.org/api-ref/image/v2/#image-schemas" }],
  tempest: ["622b925c-479f-4736-860d-adeaf13bc371", "25c8d7b2-df21-460f-87ac-93130bcdc684"],
  async run({ cloud, claim }) {
    const one = await cloud.image.call("GET /schemas/image");
    claim("The schema of an image answers 200", one, one.status === 200);
    claim("It is named image", one, one.body.name === "image", one.body.name);
    const properties = Object.keys(one.body.properties ?? {});
    const missing = ["id", "name", "status", "visibility", "size", "checksum"].filter(
      (name) => !properties.includes(name),
    );
    claim("It describes the fields of an image", one, missing.length === 0, `without ${missing.join(", ")}`);
    const many = await cloud.image.call("GET /schemas/images");
    claim("The schema of a list of images answers 200", many, many.status === 200);
    claim("It is named images", many, many.body.name === "images", many.body.name);
  },
};
