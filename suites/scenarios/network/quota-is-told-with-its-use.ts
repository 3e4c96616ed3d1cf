import { shared } from "../../../fixtures/resources/fixture.ts";
import { type Port, portAmongOthers } from "../../../fixtures/resources/port.ts";
import type { Scenario } from "../scenario.ts";

export const quotaIsToldWithItsUse: Scenario<{ port: Port }> = {
  title: "A project may see its quota, the same with and without its use, which counts what the project has",
  capability: "network-quotas",
  cites: [
    {
      title: "Networking API, List quotas for a project",
      href: "https://docs.openstack.org/api-ref/network/v2/#list-quotas-for-a-project",
    },
    {
      title: "Networking API, Show quota details for a tenant",
      href: "https://docs.openstack.org/api-ref/network/v2/#show-quota-details-for-a-tenant",
    },
  ],
  extensions: { network: ["quotas", "quota_details"] },
  needs: { port: shared(portAmongOthers) },
  async run({ cloud, claim }) {
    const path = { project_id: cloud.projectId };
    const shown = await cloud.network.call("GET /quotas/{project_id}", { path });
    claim("Showing the quota answers 200", shown, shown.status === 200);
    const detailed = await cloud.network.call("GET /quotas/{project_id}/details", { path });
    claim("Showing the quota with its use answers 200", detailed, detailed.status === 200);
    const differing = Object.entries(shown.body.quota)
      .filter(([name, limit]) => detailed.body.quota[name]?.limit !== limit)
      .map(([name]) => name);
    claim("Both tell the same quota", detailed, differing.length === 0, `differs in ${differing.join(", ")}`);
    const uncounted = ["network", "subnet", "port"].filter((name) => detailed.body.quota[name].used < 1);
    claim(
      "The network, subnet and port are counted",
      detailed,
      uncounted.length === 0,
      `without ${uncounted.join(", ")}`,
    );
    const default_ = await cloud.network.call("GET /quotas/{project_id}/default", { path });
    claim("Showing the default quota answers 200", default_, default_.status === 200);
    const missing = Object.keys(shown.body.quota).filter((name) => !(name in default_.body.quota));
    claim("The default names the same resources", default_, missing.length === 0, `without ${missing.join(", ")}`);
  },
};
