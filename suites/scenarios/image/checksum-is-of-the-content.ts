import { createHash } from "node:crypto";
import { IMAGE_BYTES, type Image, image } from "../../../fixtures/resources/image.ts";
import type { Scenario } from "../scenario.ts";

export const checksumIsOfTheContent: Scenario<{ image: Image }> = {
  title: "An uploaded image is active, comes back byte by byte, and tells the size and checksums of its content",
  capability: "image-upload",
  cites: [{ title: "Image API, Image data", href: "https://docs.openstack.org/api-ref/image/v2/#image-data" }],
  tempest: ["139b765e-7f3d-4b3d-8b37-3ca3876ee318"],
  needs: { image },
  async run({ cloud, image, claim }) {
    const path = { image_id: image.id };
    const shown = await cloud.image.call("GET /images/{image_id}", { path });
    claim("Showing the image answers 200", shown, shown.status === 200);
    claim("The image is active", shown, shown.body.status === "active", shown.body.status);
    claim("The size is that of the content", shown, shown.body.size === IMAGE_BYTES.length, `size ${shown.body.size}`);
    const md5 = createHash("md5").update(IMAGE_BYTES).digest("hex");
    claim("The checksum is the MD5 of the content", shown, shown.body.checksum === md5, shown.body.checksum);
    const strong = createHash(shown.body.os_hash_algo ?? "sha512")
      .update(IMAGE_BYTES)
      .digest("hex");
    claim(
      "The hash is that of the content by the named algorithm",
      shown,
      shown.body.os_hash_value === strong,
      shown.body.os_hash_value,
    );
    const file = await cloud.image.call("GET /images/{image_id}/file", { path, headers: { accept: "*/*" } });
    claim("Downloading the image answers 200", file, file.status === 200);
    claim(
      "The content comes back byte by byte",
      file,
      Buffer.from(file.bytes).equals(Buffer.from(IMAGE_BYTES)),
      `${file.bytes.length} other bytes`,
    );
  },
};
