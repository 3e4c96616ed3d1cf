import type { Network } from "../../../fixtures/resources/network.ts";
import { lentNetwork } from "../../../fixtures/resources/network-lent.ts";
import type { Scenario } from "../scenario.ts";

export const subnetWithoutGatewayHasNone: Scenario<{ network: Network }> = {
  title: "A subnet that was asked for without a gateway has none, and its first address is free for ports",
  capability: "network-subnets",
  cites: [
    { title: "Networking API, Create subnet", href: "https://docs.openstack.org/api-ref/network/v2/#create-subnet" },
  ],
  needs: { network: lentNetwork },
  demand: { subnets: 1 },
  async run({ cloud, network, claim }) {
    const body = {
      subnet: {
        name: cloud.name("subnet"),
        network_id: network.id,
        ip_version: 4,
        cidr: "10.254.62.0/28",
        gateway_ip: null,
      },
    };
    const created = await cloud.network.call("POST /subnets", { body });
    claim("Creating a subnet without a gateway answers 201", created, created.status === 201);
    const path = { subnet_id: created.body.subnet.id };
    const shown = await cloud.network.call("GET /subnets/{subnet_id}", { path });
    claim("Showing it answers 200", shown, shown.status === 200);
    const { gateway_ip, allocation_pools } = shown.body.subnet;
    claim("It has no gateway", shown, gateway_ip === null, gateway_ip);
    const pools = JSON.stringify(allocation_pools);
    claim(
      "Its pool begins with the first address",
      shown,
      pools === JSON.stringify([{ start: "10.254.62.1", end: "10.254.62.14" }]),
      pools,
    );
  },
};
