import { shared } from "../../../fixtures/resources/fixture.ts";
import { type Network, network } from "../../../fixtures/resources/network.ts";
import { type Router, router } from "../../../fixtures/resources/router.ts";
import type { Scenario } from "../scenario.ts";

export const routerBlocksMayNotOverlap: Scenario<{ router: Router; network: Network; another: Network }> = {
  title: "A router cannot join two subnets whose blocks overlap",
  capability: "network-routers",
  cites: [
    {
      title: "Networking API, Add interface to router",
      href: "https://docs.openstack.org/api-ref/network/v2/#add-interface-to-router",
    },
  ],
  tempest: ["957751a3-3c68-4fa2-93b6-eb52ea10db6e"],
  extensions: { network: ["router"] },
  needs: { router: shared(router), network, another: network },
  demand: { subnets: 2, ports: 1 },
  async run({ cloud, router, network, another, claim }) {
    const make = (network_id: string, cidr: string): ReturnType<typeof cloud.network.call> =>
      cloud.network.call("POST /subnets", {
        body: { subnet: { name: cloud.name("subnet"), network_id, ip_version: 4, cidr } },
      });
    const whole = await make(network.id, "10.254.67.0/24");
    claim("Creating a subnet answers 201", whole, whole.status === 201);
    const part = await make(another.id, "10.254.67.128/25");
    claim("Creating a subnet with a part of its block in another network answers 201", part, part.status === 201);
    const join = (subnet_id: string): ReturnType<typeof cloud.network.call> =>
      cloud.network.call("PUT /routers/{router_id}/add_router_interface", {
        path: { router_id: router.id },
        body: { subnet_id },
      });
    const first = await join(whole.body.subnet.id);
    claim("Joining the first subnet answers 200", first, first.status === 200);
    const second = await join(part.body.subnet.id);
    claim("Joining the second is refused with 400", second, second.status === 400);
    const left = await cloud.network.call("GET /ports", { query: { network_id: another.id, device_id: router.id } });
    claim("Listing the router's ports answers 200", left, left.status === 200);
    claim(
      "The router has no port on the second",
      left,
      left.body.ports.length === 0,
      `${left.body.ports.length} ports`,
    );
  },
};
