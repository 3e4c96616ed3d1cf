import { shared } from "../../../fixtures/resources/fixture.ts";
import type { Network } from "../../../fixtures/resources/network.ts";
import { lentNetwork } from "../../../fixtures/resources/network-lent.ts";
import { type Router, router } from "../../../fixtures/resources/router.ts";
import { type Subnet, subnet } from "../../../fixtures/resources/subnet.ts";
import type { Scenario } from "../scenario.ts";

export const routerBlocksMayNotOverlap: Scenario<{ router: Router; network: Network; subnet: Subnet }> = {
  title: "A router that has joined a part of a block cannot join a subnet with the whole block",
  capability: "network-routers",
  cites: [
    {
      title: "Networking API, Add interface to router",
      href: "https://docs.openstack.org/api-ref/network/v2/#add-interface-to-router",
    },
  ],
  extensions: { network: ["router"] },
  needs: { router: shared(router), network: lentNetwork, subnet: shared(subnet) },
  demand: { subnets: 1, ports: 1 },
  async run({ cloud, router, network, subnet, claim }) {
    const cidr = subnet.cidr.replace("0/24", "128/25");
    const part = await cloud.network.call("POST /subnets", {
      body: { subnet: { name: cloud.name("subnet"), network_id: network.id, ip_version: 4, cidr } },
    });
    claim("Creating a subnet with a part of another network's block answers 201", part, part.status === 201);
    const join = (subnet_id: string): ReturnType<typeof cloud.network.call> =>
      cloud.network.call("PUT /routers/{router_id}/add_router_interface", {
        path: { router_id: router.id },
        body: { subnet_id },
      });
    const first = await join(part.body.subnet.id);
    claim("Joining the part answers 200", first, first.status === 200);
    const second = await join(subnet.id);
    claim("Joining the whole is refused with 400", second, second.status === 400);
    const left = await cloud.network.call("GET /ports", {
      query: { network_id: subnet.networkId, device_id: router.id },
    });
    claim("Listing the router's ports answers 200", left, left.status === 200);
    claim("The router has no port on the whole", left, left.body.ports.length === 0, `${left.body.ports.length} ports`);
  },
};
