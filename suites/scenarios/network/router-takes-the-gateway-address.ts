import { shared } from "../../../fixtures/resources/fixture.ts";
import type { Network } from "../../../fixtures/resources/network.ts";
import { lentNetwork } from "../../../fixtures/resources/network-lent.ts";
import { type Router, router } from "../../../fixtures/resources/router.ts";
import type { Scenario } from "../scenario.ts";

export const routerTakesTheGatewayAddress: Scenario<{ router: Router; network: Network }> = {
  title: "A router that joins a subnet has a port there with the subnet's gateway address, until it leaves",
  capability: "network-routers",
  cites: [
    {
      title: "Networking API, Add interface to router",
      href: "https://docs.openstack.org/api-ref/network/v2/#add-interface-to-router",
    },
    {
      title: "Networking API, Remove interface from router",
      href: "https://docs.openstack.org/api-ref/network/v2/#remove-interface-from-router",
    },
  ],
  extensions: { network: ["router"] },
  needs: { router: shared(router), network: lentNetwork },
  demand: { subnets: 1, ports: 1 },
  async run({ cloud, router, network, claim }) {
    const subnet = { name: cloud.name("subnet"), network_id: network.id, ip_version: 4, cidr: "10.254.65.0/24" };
    const created = await cloud.network.call("POST /subnets", { body: { subnet } });
    claim("Creating a subnet answers 201", created, created.status === 201);
    const { id: subnet_id, gateway_ip } = created.body.subnet;
    const path = { router_id: router.id };
    const added = await cloud.network.call("PUT /routers/{router_id}/add_router_interface", {
      path,
      body: { subnet_id },
    });
    claim("Joining the subnet answers 200", added, added.status === 200);
    claim(
      "The answer names the router and the subnet",
      added,
      added.body.id === router.id && added.body.subnet_id === subnet_id,
      `${added.body.id} ${added.body.subnet_id}`,
    );
    const query = { device_id: router.id, fixed_ips: `subnet_id=${subnet_id}` };
    const listed = await cloud.network.call("GET /ports", { query });
    claim("Listing the router's ports answers 200", listed, listed.status === 200);
    const [port, ...more] = listed.body.ports;
    claim(
      "It has one port there, the one of the answer",
      listed,
      port?.id === added.body.port_id && more.length === 0,
      `${listed.body.ports.length} ports`,
    );
    const fixed = JSON.stringify(port.fixed_ips);
    claim(
      "The port has the gateway address",
      listed,
      fixed === JSON.stringify([{ subnet_id, ip_address: gateway_ip }]),
      fixed,
    );
    claim("The port belongs to a router", listed, /^network:.*router/.test(port.device_owner), port.device_owner);
    const alone = await cloud.network.call("DELETE /ports/{port_id}", { path: { port_id: port.id } });
    claim("Deleting the port itself answers 409", alone, alone.status === 409);
    const twice = await cloud.network.call("PUT /routers/{router_id}/add_router_interface", {
      path,
      body: { subnet_id },
    });
    claim("Joining once more is refused with 400", twice, twice.status === 400);
    const removed = await cloud.network.call("PUT /routers/{router_id}/remove_router_interface", {
      path,
      body: { subnet_id },
    });
    claim("Leaving the subnet answers 200", removed, removed.status === 200);
    const left = await cloud.network.call("GET /ports", { query });
    claim("Listing the router's ports answers 200", left, left.status === 200);
    claim("It has no port there any more", left, left.body.ports.length === 0, `${left.body.ports.length} ports`);
  },
};
