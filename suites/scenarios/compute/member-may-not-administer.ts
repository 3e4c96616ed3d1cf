import { shared } from "../../../fixtures/resources/fixture.ts";
import { type Server, server } from "../../../fixtures/resources/server.ts";
import type { Scenario } from "../scenario.ts";

export const memberMayNotAdminister: Scenario<{ server: Server }> = {
  title: "Who is no administrator may neither see hosts nor change flavors, quotas or the state of servers",
  capability: "compute-roles",
  cites: [
    { title: "Compute service, Policies", href: "https://docs.openstack.org/nova/latest/configuration/policy.html" },
  ],
  needs: { server: shared(server) },
  async run({ cloud, server, claim }) {
    const hypervisors = await cloud.compute.call("GET /os-hypervisors");
    claim("Listing hypervisors answers 403", hypervisors, hypervisors.status === 403);
    const services = await cloud.compute.call("GET /os-services");
    claim("Listing services answers 403", services, services.status === 403);
    const zones = await cloud.compute.call("GET /os-availability-zone/detail");
    claim("Listing zones with their hosts answers 403", zones, zones.status === 403);
    const flavor = await cloud.compute.call("POST /flavors", {
      body: { flavor: { name: cloud.name("flavor"), ram: 64, vcpus: 1, disk: 1 } },
    });
    claim("Creating a flavor answers 403", flavor, flavor.status === 403);
    const quota = await cloud.compute.call("PUT /os-quota-sets/{project_id}", {
      path: { project_id: cloud.projectId },
      body: { quota_set: { key_pairs: 1000 } },
    });
    claim("Changing the quota answers 403", quota, quota.status === 403);
    const reset = await cloud.compute.call("POST /servers/{server_id}/action#os-resetState", {
      path: { server_id: server.id },
      body: { "os-resetState": { state: "error" } },
    });
    claim("Resetting a server's state answers 403", reset, reset.status === 403);
    const all = await cloud.compute.call("GET /servers", { query: { all_tenants: 1 } });
    claim("Listing the servers of all projects answers 403", all, all.status === 403);
  },
};
