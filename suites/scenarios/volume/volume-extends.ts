import { type Volume, volume } from "../../../fixtures/resources/volume.ts";
import type { Scenario } from "../scenario.ts";

export const volumeExtends: Scenario<{ volume: Volume }> = {
  title: "A volume grows to the size that was asked for and does not shrink",
  capability: "volume-extend",
  cites: [
    {
      title: "Block Storage API, Extend a volume size",
      href: "https://docs.openstack.org/api-ref/block-storage/v3/#extend-a-volume-size",
    },
  ],
  needs: { volume },
  demand: { gigabytes: 1 },
  async run({ cloud, volume, claim, eventually }) {
    const path = { volume_id: volume.id };
    const grown = await cloud.volume.call("POST /volumes/{volume_id}/action#os-extend", {
      path,
      body: { "os-extend": { new_size: volume.size + 1 } },
    });
    claim("Extending a volume answers 202", grown, grown.status === 202);
    const larger = await eventually(
      "The volume has grown",
      () => cloud.volume.call("GET /volumes/{volume_id}", { path }),
      {
        until: ({ body }) =>
          (body.volume.status === "available" && body.volume.size === volume.size + 1) ||
          body.volume.status.startsWith("error"),
        settled: ({ body }) => body.volume.status === "available",
      },
    );
    claim(
      "The volume has the new size",
      larger,
      larger.body.volume.size === volume.size + 1,
      `${larger.body.volume.size} GiB, ${larger.body.volume.status}`,
    );
    const shrunk = await cloud.volume.call("POST /volumes/{volume_id}/action#os-extend", {
      path,
      body: { "os-extend": { new_size: volume.size } },
    });
    claim("Extending to a smaller size answers 400", shrunk, shrunk.status === 400);
  },
};
