import type { Scenario } from "../scenario.ts";

export const limitsTellTheQuota: Scenario = {
  title: "Limits tell the same as the project's quota",
  capability: "compute-quotas",
  cites: [
    {
      title: "Compute API, Show Rate And Absolute Limits",
      href: "https://docs.openstack.org/api-ref/compute/#show-rate-and-absolute-limits",
    },
    { title: "Compute API, Show A Quota", href: "https://docs.openstack.org/api-ref/compute/#show-a-quota" },
  ],
  async run({ cloud, claim }) {
    const shown = await cloud.compute.call("GET /limits");
    claim("Showing limits answers 200", shown, shown.status === 200);
    const limits = shown.body.limits.absolute;
    const quota = await cloud.compute.call("GET /os-quota-sets/{project_id}", {
      path: { project_id: cloud.projectId },
    });
    claim("Showing the quota answers 200", quota, quota.status === 200);
    const { instances, cores, ram, key_pairs, metadata_items, server_groups } = quota.body.quota_set;
    const pairs = [
      ["maxTotalInstances", instances],
      ["maxTotalCores", cores],
      ["maxTotalRAMSize", ram],
      ["maxTotalKeypairs", key_pairs],
      ["maxServerMeta", metadata_items],
      ["maxServerGroups", server_groups],
    ] as const;
    const differs = pairs
      .filter(([name, value]) => limits[name] !== value)
      .map(([name, value]) => `${name} ${limits[name]}, quota ${value}`);
    claim("Each limit is the quota", shown, differs.length === 0, differs.join("; "));
  },
};
