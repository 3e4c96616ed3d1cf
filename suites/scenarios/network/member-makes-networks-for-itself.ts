import type { Scenario } from "../scenario.ts";

export const memberMakesNetworksForItself: Scenario = {
  title: "A member cannot make a network that belongs to another project, is shared with all or leads out of the cloud",
  capability: "network-roles",
  cites: [
    { title: "Networking API, Create network", href: "https://docs.openstack.org/api-ref/network/v2/#create-network" },
    {
      title: "Networking, Policy reference",
      href: "https://docs.openstack.org/neutron/latest/configuration/policy.html",
    },
  ],
  callers: ["other"],
  async run({ cloud, claim }) {
    const name = cloud.name("network");
    const make = (more: Record<string, string | boolean>): ReturnType<typeof cloud.network.call> =>
      cloud.network.call("POST /networks", { body: { network: { name, ...more } } });
    const given = await make({ tenant_id: cloud.as("other").projectId });
    claim("Creating a network for another project is refused", given, [400, 403].includes(given.status));
    const shared = await make({ shared: true });
    claim("Creating a network for all projects answers 403", shared, shared.status === 403);
    const outer = await make({ "router:external": true });
    claim("Creating an external network answers 403", outer, outer.status === 403);
    const listed = await cloud.network.call("GET /networks", { query: { name } });
    claim("Listing networks answers 200", listed, listed.status === 200);
    claim("None was made", listed, listed.body.networks.length === 0, `${listed.body.networks.length} networks`);
  },
};
