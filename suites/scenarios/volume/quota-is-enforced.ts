import type { Scenario } from "../scenario.ts";

export const quotaIsEnforced: Scenario = {
  title: "A volume larger than what the quota allows is refused, and nothing is made",
  capability: "volume-quotas",
  cites: [
    {
      title: "Block Storage API, Create a volume",
      href: "https://docs.openstack.org/api-ref/block-storage/v3/#create-a-volume",
    },
  ],
  async run({ cloud, claim }) {
    const limits = await cloud.volume.call("GET /limits");
    claim("Showing the limits answers 200", limits, limits.status === 200);
    const most = limits.body.limits.absolute.maxTotalVolumeGigabytes as number;
    const name = cloud.name("too-large");
    const refused = await cloud.volume.call("POST /volumes", {
      body: { volume: { name, size: Math.max(most, 0) + 1 } },
    });
    claim(
      "More than the quota answers 413",
      refused,
      most < 0 || refused.status === 413,
      `status ${refused.status} for ${most + 1} GiB of ${most}`,
    );
    const listed = await cloud.volume.call("GET /volumes", { query: { name } });
    claim(
      "Nothing was made",
      listed,
      most < 0 || listed.body.volumes.length === 0,
      `${listed.body.volumes?.length} volumes`,
    );
  },
};
