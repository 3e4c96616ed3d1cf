import type { Scenario } from "../scenario.ts";

export const limitsCountVolumes: Scenario = {
  title: "The limits and the quota of a project agree",
  capability: "volume-quotas",
  cites: [
    { title: "Block Storage API, Limits", href: "https://docs.openstack.org/api-ref/block-storage/v3/#limits-limits" },
  ],
  async run({ cloud, claim }) {
    const limits = await cloud.volume.call("GET /limits");
    claim("Showing the limits answers 200", limits, limits.status === 200);
    const quota = await cloud.volume.call("GET /os-quota-sets/{project_id}", { path: { project_id: cloud.projectId } });
    claim("Showing the quota answers 200", quota, quota.status === 200);
    const { absolute } = limits.body.limits;
    const { volumes, gigabytes, snapshots } = quota.body.quota_set;
    claim(
      "Both tell the same number of volumes",
      limits,
      absolute.maxTotalVolumes === volumes,
      `${absolute.maxTotalVolumes} and ${volumes}`,
    );
    claim(
      "Both tell the same size",
      limits,
      absolute.maxTotalVolumeGigabytes === gigabytes,
      `${absolute.maxTotalVolumeGigabytes} and ${gigabytes}`,
    );
    claim(
      "Both tell the same number of snapshots",
      limits,
      absolute.maxTotalSnapshots === snapshots,
      `${absolute.maxTotalSnapshots} and ${snapshots}`,
    );
    claim(
      "What is used is within what is allowed",
      limits,
      absolute.maxTotalVolumes < 0 || absolute.totalVolumesUsed <= absolute.maxTotalVolumes,
      `${absolute.totalVolumesUsed} of ${absolute.maxTotalVolumes}`,
    );
  },
};
