import type { Network } from "../../../fixtures/resources/network.ts";
import { lentNetwork } from "../../../fixtures/resources/network-lent.ts";
import type { Scenario } from "../scenario.ts";

export const subnetIsMadeAsAsked: Scenario<{ network: Network }> = {
  title: "A subnet has the gateway, allocation pools, name servers and host routes that it was created with",
  capability: "network-subnets",
  cites: [
    { title: "Networking API, Create subnet", href: "https://docs.openstack.org/api-ref/network/v2/#create-subnet" },
  ],
  tempest: [
    "a4d9ec4c-0306-4111-a75c-db01a709030b",
    "bec949c4-3147-4ba6-af5f-cd2306118404",
    "94ce038d-ff0a-4a4c-a56b-09da3ca0b55d",
    "9393b468-186d-496d-aa36-732348cd76e7",
    "8217a149-0c6c-4cfb-93db-0486f707d13f",
    "d830de0a-be47-468f-8f02-1fd996118289",
  ],
  needs: { network: lentNetwork },
  demand: { subnets: 1 },
  async run({ cloud, network, claim }) {
    const wish = {
      name: cloud.name("subnet"),
      network_id: network.id,
      ip_version: 4,
      cidr: "10.254.61.0/24",
      gateway_ip: "10.254.61.254",
      enable_dhcp: true,
      allocation_pools: [
        { start: "10.254.61.10", end: "10.254.61.20" },
        { start: "10.254.61.30", end: "10.254.61.40" },
      ],
      dns_nameservers: ["192.0.2.53", "192.0.2.54"],
      host_routes: [{ destination: "198.51.100.0/24", nexthop: "10.254.61.9" }],
    };
    const sorted = (value: unknown): string =>
      JSON.stringify(Array.isArray(value) ? value.map((one) => JSON.stringify(one)).sort() : value);
    const differs = (subnet: Record<string, unknown>): string =>
      Object.entries(wish)
        .filter(([field, value]) => sorted(subnet[field]) !== sorted(value))
        .map(([field]) => `${field} ${JSON.stringify(subnet[field])}`)
        .join(", ");
    const created = await cloud.network.call("POST /subnets", { body: { subnet: wish } });
    claim("Creating a subnet answers 201", created, created.status === 201);
    const made = differs(created.body.subnet);
    claim("It is made as it was asked for", created, made === "", made);
    const path = { subnet_id: created.body.subnet.id };
    const shown = await cloud.network.call("GET /subnets/{subnet_id}", { path });
    claim("Showing it answers 200", shown, shown.status === 200);
    const kept = differs(shown.body.subnet);
    claim("It is shown as it was asked for", shown, kept === "", kept);
    const deleted = await cloud.network.call("DELETE /subnets/{subnet_id}", { path });
    claim("Deleting it answers 204", deleted, deleted.status === 204);
    const gone = await cloud.network.call("GET /subnets/{subnet_id}", { path });
    claim("Showing it afterwards answers 404", gone, gone.status === 404);
  },
};
