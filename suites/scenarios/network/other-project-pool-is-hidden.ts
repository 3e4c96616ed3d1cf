import { type SubnetPool, subnetPool } from "../../../fixtures/resources/network-subnet-pool.ts";
import type { Scenario } from "../scenario.ts";

export const otherProjectPoolIsHidden: Scenario<{ pool: SubnetPool }> = {
  title: "A subnet pool is hidden from another project, which can neither change it nor take a block of it",
  capability: "network-isolation",
  cites: [
    {
      title: "Networking API, Show subnet pool",
      href: "https://docs.openstack.org/api-ref/network/v2/#show-subnet-pool",
    },
    { title: "Networking API, Create subnet", href: "https://docs.openstack.org/api-ref/network/v2/#create-subnet" },
  ],
  callers: ["other"],
  extensions: { network: ["subnet_allocation"] },
  needs: { pool: subnetPool },
  async run({ cloud, pool, claim }) {
    const other = cloud.as("other");
    const path = { subnetpool_id: pool.id };
    const shown = await other.network.call("GET /subnetpools/{subnetpool_id}", { path });
    claim("Showing it answers 404", shown, shown.status === 404);
    const listed = await other.network.call("GET /subnetpools");
    claim("Listing subnet pools answers 200", listed, listed.status === 200);
    const ids = (listed.body.subnetpools as { id: string }[]).map(({ id }) => id);
    claim("The list does not name it", listed, !ids.includes(pool.id), `the list names ${pool.id}`);
    const name = other.name("taken");
    const renamed = await other.network.call("PUT /subnetpools/{subnetpool_id}", {
      path,
      body: { subnetpool: { name } },
    });
    claim("Changing it answers 404", renamed, renamed.status === 404);
    const deleted = await other.network.call("DELETE /subnetpools/{subnetpool_id}", { path });
    claim("Deleting it answers 404", deleted, deleted.status === 404);
    const network = await other.network.call("POST /networks", { body: { network: { name: other.name("network") } } });
    claim("Creating a network of its own answers 201", network, network.status === 201);
    const subnet = { name, network_id: network.body.network.id, ip_version: 4, subnetpool_id: pool.id };
    const taken = await other.network.call("POST /subnets", { body: { subnet } });
    claim("Taking a block for it answers 404", taken, taken.status === 404);
    const still = await cloud.network.call("GET /subnetpools/{subnetpool_id}", { path });
    claim("Its owner sees it", still, still.status === 200);
    claim("It has its name", still, still.body.subnetpool.name === pool.name, still.body.subnetpool.name);
  },
};
