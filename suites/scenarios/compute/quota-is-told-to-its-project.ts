import type { Scenario } from "../scenario.ts";

export const quotaIsToldToItsProject: Scenario = {
  title: "A project may see its quota, the same with and without usage",
  capability: "compute-quotas-get",
  cites: [
    { title: "Compute API, Show A Quota", href: "https://docs.openstack.org/api-ref/compute/#show-a-quota" },
    {
      title: "Compute API, Show The Detail of Quota",
      href: "https://docs.openstack.org/api-ref/compute/#show-the-detail-of-quota",
    },
  ],
  tempest: ["f1ef0a97-dbbb-4cca-adc5-c9fbc4f76107", "9bfecac7-b966-4f47-913f-1a9e2c12134a"],
  async run({ cloud, claim }) {
    const path = { project_id: cloud.projectId };
    const shown = await cloud.compute.call("GET /os-quota-sets/{project_id}", { path });
    claim("Showing the quota answers 200", shown, shown.status === 200);
    claim("It is the project's", shown, shown.body.quota_set.id === cloud.projectId, shown.body.quota_set.id);
    const detailed = await cloud.compute.call("GET /os-quota-sets/{project_id}/detail", { path });
    claim("Showing the quota with usage answers 200", detailed, detailed.status === 200);
    const quotas = Object.entries(shown.body.quota_set).filter(([name]) => name !== "id");
    const differs = quotas
      .filter(([name, value]) => detailed.body.quota_set[name]?.limit !== value)
      .map(([name]) => name);
    claim("Both tell the same quota", detailed, differs.length === 0, `differs in ${differs.join(", ")}`);
    const defaults = await cloud.compute.call("GET /os-quota-sets/{project_id}/defaults", { path });
    claim("Showing the default quota answers 200", defaults, defaults.status === 200);
    const [known, default_] = [quotas.map(([name]) => name), Object.keys(defaults.body.quota_set)];
    const missing = known.filter((name) => !default_.includes(name));
    claim("The default names the same resources", defaults, missing.length === 0, `without ${missing.join(", ")}`);
  },
};
