import type { Network } from "../../../fixtures/resources/network.ts";
import { lentNetwork } from "../../../fixtures/resources/network-lent.ts";
import { type SubnetPool, subnetPool } from "../../../fixtures/resources/network-subnet-pool.ts";
import type { Scenario } from "../scenario.ts";

export const subnetPoolGivesEachBlockOnce: Scenario<{ pool: SubnetPool; network: Network }> = {
  title:
    "Subnets that are made of a pool at the same moment get each block once, and a block that is given back is given again",
  capability: "network-subnet-pools",
  cites: [
    { title: "Networking API, Create subnet", href: "https://docs.openstack.org/api-ref/network/v2/#create-subnet" },
    {
      title: "Networking Guide, Subnet pools",
      href: "https://docs.openstack.org/neutron/latest/admin/config-subnet-pools.html",
    },
  ],
  extensions: { network: ["subnet_allocation"] },
  needs: { pool: subnetPool, network: lentNetwork },
  demand: { subnets: 5 },
  async run({ cloud, pool, network, claim }) {
    const subnet = { name: cloud.name("subnet"), network_id: network.id, ip_version: 4, subnetpool_id: pool.id };
    const make = (): ReturnType<typeof cloud.network.call> => cloud.network.call("POST /subnets", { body: { subnet } });
    const made = await Promise.all([make(), make(), make(), make()]);
    made.map((answer) => claim("Creating a subnet of the pool answers 201", answer, answer.status === 201));
    const listed = await cloud.network.call("GET /subnets", { query: { subnetpool_id: pool.id } });
    claim("Listing the pool's subnets answers 200", listed, listed.status === 200);
    const blocks = (listed.body.subnets as { cidr: string }[]).map(({ cidr }) => cidr).sort();
    const expected = ["10.253.1.0/28", "10.253.1.16/28", "10.253.1.32/28", "10.253.1.48/28"];
    claim("They have the four blocks of the pool", listed, blocks.join() === expected.join(), blocks.join(", "));
    const used = await cloud.network.call("DELETE /subnetpools/{subnetpool_id}", { path: { subnetpool_id: pool.id } });
    claim("The pool cannot be deleted while its blocks are used", used, [400, 409].includes(used.status));
    const path = { subnet_id: made[0].body.subnet.id };
    const deleted = await cloud.network.call("DELETE /subnets/{subnet_id}", { path });
    claim("Deleting a subnet answers 204", deleted, deleted.status === 204);
    const again = await make();
    claim("Creating a subnet of the block that is free answers 201", again, again.status === 201);
    const { cidr } = again.body.subnet;
    claim("It has that block", again, cidr === made[0].body.subnet.cidr, cidr);
  },
};
