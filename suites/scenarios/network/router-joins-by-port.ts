import { shared } from "../../../fixtures/resources/fixture.ts";
import { type Network, network } from "../../../fixtures/resources/network.ts";
import { type Router, router } from "../../../fixtures/resources/router.ts";
import type { Scenario } from "../scenario.ts";

export const routerJoinsByPort: Scenario<{ router: Router; network: Network }> = {
  title: "A router may join a subnet by a port with an address of choice, which belongs to it from then on",
  capability: "network-routers",
  cites: [
    {
      title: "Networking API, Add interface to router",
      href: "https://docs.openstack.org/api-ref/network/v2/#add-interface-to-router",
    },
  ],
  tempest: ["2b7d2f37-6748-4d78-92e5-1d590234f0d5", "96522edf-b4b5-45d9-8443-fa11c26e6eff"],
  extensions: { network: ["router"] },
  needs: { router: shared(router), network },
  demand: { subnets: 1, ports: 2 },
  async run({ cloud, router, network, claim }) {
    const subnet = { name: cloud.name("subnet"), network_id: network.id, ip_version: 4, cidr: "10.254.66.0/24" };
    const block = await cloud.network.call("POST /subnets", { body: { subnet } });
    claim("Creating a subnet answers 201", block, block.status === 201);
    const fixed_ips = [{ subnet_id: block.body.subnet.id, ip_address: "10.254.66.226" }];
    const created = await cloud.network.call("POST /ports", {
      body: { port: { name: cloud.name("port"), network_id: network.id, fixed_ips } },
    });
    claim("Creating a port answers 201", created, created.status === 201);
    const { id: port_id } = created.body.port;
    const path = { router_id: router.id };
    const added = await cloud.network.call("PUT /routers/{router_id}/add_router_interface", {
      path,
      body: { port_id },
    });
    claim("Joining by the port answers 200", added, added.status === 200);
    const shown = await cloud.network.call("GET /ports/{port_id}", { path: { port_id } });
    claim("Showing the port answers 200", shown, shown.status === 200);
    claim("It belongs to the router", shown, shown.body.port.device_id === router.id, shown.body.port.device_id);
    const same = JSON.stringify(shown.body.port.fixed_ips);
    claim("It keeps its address", shown, same === JSON.stringify(fixed_ips), same);
    const updated = await cloud.network.call("PUT /ports/{port_id}", {
      path: { port_id },
      body: { port: { fixed_ips: [{ subnet_id: block.body.subnet.id }] } },
    });
    claim("Asking for an address of the same subnet answers 200", updated, updated.status === 200);
    const [{ subnet_id }] = updated.body.port.fixed_ips;
    claim("It is still on that subnet", updated, subnet_id === block.body.subnet.id, subnet_id);
    const removed = await cloud.network.call("PUT /routers/{router_id}/remove_router_interface", {
      path,
      body: { port_id },
    });
    claim("Leaving by the port answers 200", removed, removed.status === 200);
    const gone = await cloud.network.call("GET /ports", { query: { device_id: router.id, network_id: network.id } });
    claim("Listing the router's ports answers 200", gone, gone.status === 200);
    claim(
      "The router has no port there any more",
      gone,
      gone.body.ports.length === 0,
      `${gone.body.ports.length} ports`,
    );
  },
};
