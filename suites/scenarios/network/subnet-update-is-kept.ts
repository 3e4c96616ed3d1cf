import type { Network } from "../../../fixtures/resources/network.ts";
import { lentNetwork } from "../../../fixtures/resources/network-lent.ts";
import type { Scenario } from "../scenario.ts";

export const subnetUpdateIsKept: Scenario<{ network: Network }> = {
  title:
    "A subnet that was made without a gateway has none until an update of its name, gateway, name servers, host routes and DHCP, which is kept and changes nothing else",
  capability: "network-subnets",
  cites: [
    { title: "Networking API, Create subnet", href: "https://docs.openstack.org/api-ref/network/v2/#create-subnet" },
    { title: "Networking API, Update subnet", href: "https://docs.openstack.org/api-ref/network/v2/#update-subnet" },
  ],
  tempest: [
    "d2d596e2-8e76-47a9-ac51-d4648009f4d3",
    "3d3852eb-3009-49ec-97ac-5ce83b73010a",
    "0e269138-0da6-4efc-a46d-578161e7b221",
  ],
  needs: { network: lentNetwork },
  demand: { subnets: 1 },
  async run({ cloud, network, claim }) {
    const wish = { name: cloud.name("subnet"), network_id: network.id, ip_version: 4, cidr: "10.254.64.0/24" };
    const created = await cloud.network.call("POST /subnets", { body: { subnet: { ...wish, gateway_ip: null } } });
    claim("Creating a subnet without a gateway answers 201", created, created.status === 201);
    const path = { subnet_id: created.body.subnet.id };
    const before = await cloud.network.call("GET /subnets/{subnet_id}", { path });
    claim("Showing the subnet answers 200", before, before.status === 200);
    const { gateway_ip, allocation_pools } = before.body.subnet;
    claim("It has no gateway", before, gateway_ip === null, gateway_ip);
    const pools = JSON.stringify(allocation_pools);
    const whole = JSON.stringify([{ start: "10.254.64.1", end: "10.254.64.254" }]);
    claim("Its pool is the whole block", before, pools === whole, pools);
    const changes = {
      name: cloud.name("Teilnetz-サブネット"),
      gateway_ip: "10.254.64.254",
      dns_nameservers: ["192.0.2.57"],
      host_routes: [{ destination: "198.51.100.0/25", nexthop: "10.254.64.7" }],
      enable_dhcp: false,
    };
    const updated = await cloud.network.call("PUT /subnets/{subnet_id}", {
      path,
      body: {
        subnet: {
          ...changes,
          allocation_pools: [{ start: "10.254.64.2", end: "10.254.64.253" }],
        },
      },
    });
    claim("Updating the subnet answers 200", updated, updated.status === 200);
    const after = await cloud.network.call("GET /subnets/{subnet_id}", { path });
    claim("Showing the subnet answers 200", after, after.status === 200);
    const expected: Record<string, unknown> = { ...before.body.subnet, ...changes };
    const free = ["updated_at", "revision_number", "allocation_pools"];
    const differing = Object.keys(expected)
      .filter((field) => !free.includes(field))
      .filter((field) => JSON.stringify(after.body.subnet[field]) !== JSON.stringify(expected[field]));
    claim(
      "It is as the update says, and as before in the rest",
      after,
      differing.length === 0,
      `differs in ${differing.join(", ")}`,
    );
    const answered = Object.keys(changes).filter(
      (field) => JSON.stringify(updated.body.subnet[field]) !== JSON.stringify(after.body.subnet[field]),
    );
    claim(
      "The update was answered with what is shown",
      updated,
      answered.length === 0,
      `differs in ${answered.join(", ")}`,
    );
  },
};
