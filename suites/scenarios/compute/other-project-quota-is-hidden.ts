import type { Scenario } from "../scenario.ts";

export const otherProjectQuotaIsHidden: Scenario = {
  title: "A project may see neither the quota of another nor what it used",
  capability: "compute-isolation",
  cites: [{ title: "Compute API, Show A Quota", href: "https://docs.openstack.org/api-ref/compute/#show-a-quota" }],
  callers: ["other"],
  async run({ cloud, claim }) {
    const path = { project_id: cloud.projectId };
    const other = cloud.as("other").compute;
    const shown = await other.call("GET /os-quota-sets/{project_id}", { path });
    claim("Showing another project's quota answers 403", shown, shown.status === 403);
    const detailed = await other.call("GET /os-quota-sets/{project_id}/detail", { path });
    claim("Showing another project's usage answers 403", detailed, detailed.status === 403);
    const usage = await other.call("GET /os-simple-tenant-usage/{project_id}", { path });
    claim("Showing what another project used answers 403", usage, usage.status === 403);
  },
};
