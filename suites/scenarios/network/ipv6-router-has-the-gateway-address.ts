import { shared } from "../../../fixtures/resources/fixture.ts";
import type { Network } from "../../../fixtures/resources/network.ts";
import { lentNetwork } from "../../../fixtures/resources/network-lent.ts";
import { type Router, router } from "../../../fixtures/resources/router.ts";
import type { Scenario } from "../scenario.ts";

export const ipv6RouterHasTheGatewayAddress: Scenario<{ router: Router; network: Network; another: Network }> = {
  title: "A router in a stateful IPv6 subnet has the subnet's gateway address",
  capability: "network-routers",
  cites: [
    {
      title: "Networking API, Add interface to router",
      href: "https://docs.openstack.org/api-ref/network/v2/#add-interface-to-router",
    },
    { title: "Networking Guide, IPv6", href: "https://docs.openstack.org/neutron/latest/admin/config-ipv6.html" },
  ],
  tempest: ["e98f65db-68f4-4330-9fea-abd8c5192d4d"],
  extensions: { network: ["router"] },
  needs: { router: shared(router), network: lentNetwork, another: lentNetwork },
  demand: { subnets: 2, ports: 2 },
  async run({ cloud, router, network, another, claim }) {
    const tell = async (network_id: string, cidr: string, modes: Record<string, string>): Promise<void> => {
      const subnet = { name: cloud.name("subnet"), network_id, ip_version: 6, cidr, ...modes };
      const created = await cloud.network.call("POST /subnets", { body: { subnet } });
      claim(`Creating a subnet with ${JSON.stringify(modes)} answers 201`, created, created.status === 201);
      const { id: subnet_id, gateway_ip } = created.body.subnet;
      const added = await cloud.network.call("PUT /routers/{router_id}/add_router_interface", {
        path: { router_id: router.id },
        body: { subnet_id },
      });
      claim("Joining the subnet answers 200", added, added.status === 200);
      const shown = await cloud.network.call("GET /ports/{port_id}", { path: { port_id: added.body.port_id } });
      claim("Showing the router's port answers 200", shown, shown.status === 200);
      const [fixed] = shown.body.port.fixed_ips;
      claim(`It has the gateway address ${gateway_ip}`, shown, fixed?.ip_address === gateway_ip, fixed?.ip_address);
    };
    await tell(network.id, "fd53:7461:636b:28::/64", {
      ipv6_ra_mode: "dhcpv6-stateful",
      ipv6_address_mode: "dhcpv6-stateful",
    });
    await tell(another.id, "fd53:7461:636b:29::/64", { ipv6_ra_mode: "dhcpv6-stateful" });
  },
};
