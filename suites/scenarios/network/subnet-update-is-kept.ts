import { type Subnet, subnet } from "../../../fixtures/resources/subnet.ts";
import type { Scenario } from "../scenario.ts";

export const subnetUpdateIsKept: Scenario<{ subnet: Subnet }> = {
  title: "An update of a subnet's name, gateway, name servers, host routes and DHCP is kept and changes nothing else",
  capability: "network-subnets",
  cites: [
    { title: "Networking API, Update subnet", href: "https://docs.openstack.org/api-ref/network/v2/#update-subnet" },
  ],
  tempest: ["3d3852eb-3009-49ec-97ac-5ce83b73010a", "0e269138-0da6-4efc-a46d-578161e7b221"],
  needs: { subnet },
  async run({ cloud, subnet, claim }) {
    const path = { subnet_id: subnet.id };
    const before = await cloud.network.call("GET /subnets/{subnet_id}", { path });
    claim("Showing the subnet answers 200", before, before.status === 200);
    const changes = {
      name: cloud.name("Teilnetz-サブネット"),
      gateway_ip: subnet.cidr.replace("0/24", "254"),
      dns_nameservers: ["192.0.2.57"],
      host_routes: [{ destination: "198.51.100.0/25", nexthop: subnet.cidr.replace("0/24", "7") }],
      enable_dhcp: false,
    };
    const updated = await cloud.network.call("PUT /subnets/{subnet_id}", {
      path,
      body: {
        subnet: {
          ...changes,
          allocation_pools: [{ start: subnet.cidr.replace("0/24", "2"), end: subnet.cidr.replace("0/24", "253") }],
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
