import type { Scenario } from "../scenario.ts";

export const otherProjectQuotaIsHidden: Scenario = {
  title: "A project's quota is neither shown to nor changed by another project, nor changed by itself",
  capability: "network-isolation",
  cites: [
    {
      title: "Networking API, Update quota for a project",
      href: "https://docs.openstack.org/api-ref/network/v2/#update-quota-for-a-project",
    },
  ],
  callers: ["other"],
  extensions: { network: ["quotas"] },
  async run({ cloud, claim }) {
    const path = { project_id: cloud.projectId };
    const before = await cloud.network.call("GET /quotas/{project_id}", { path });
    claim("Showing the quota answers 200", before, before.status === 200);
    const { network } = before.body.quota;
    const shown = await cloud.as("other").network.call("GET /quotas/{project_id}", { path });
    claim("Showing it to another project answers 403", shown, shown.status === 403);
    const body = { quota: { network: network + 1 } };
    const changed = await cloud.as("other").network.call("PUT /quotas/{project_id}", { path, body });
    claim("Changing it by another project answers 403", changed, changed.status === 403);
    const raised = await cloud.network.call("PUT /quotas/{project_id}", { path, body });
    claim("Raising it by the project itself answers 403", raised, raised.status === 403);
    const after = await cloud.network.call("GET /quotas/{project_id}", { path });
    claim("It is as before", after, after.body.quota?.network === network, String(after.body.quota?.network));
  },
};
