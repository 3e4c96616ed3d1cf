import { randomUUID } from "node:crypto";
import { shared } from "../../../fixtures/resources/fixture.ts";
import { type Router, router } from "../../../fixtures/resources/router.ts";
import { type Subnet, subnet } from "../../../fixtures/resources/subnet.ts";
import type { Scenario } from "../scenario.ts";

export const routerGatewayMustBeExternal: Scenario<{ router: Router; subnet: Subnet }> = {
  title: "A router takes neither an unknown network nor one that is not external as its gateway",
  capability: "network-routers",
  cites: [
    { title: "Networking API, Update router", href: "https://docs.openstack.org/api-ref/network/v2/#update-router" },
  ],
  tempest: ["37a94fc0-a834-45b9-bd23-9a81d2fd1e22", "11836a18-0b15-4327-a50b-f0d9dc66bddd"],
  extensions: { network: ["router"] },
  needs: { router: shared(router), subnet: shared(subnet) },
  async run({ cloud, router, subnet, claim }) {
    const path = { router_id: router.id };
    const point = (network_id: string): ReturnType<typeof cloud.network.call> =>
      cloud.network.call("PUT /routers/{router_id}", {
        path,
        body: { router: { external_gateway_info: { network_id } } },
      });
    const unknown = await point(randomUUID());
    claim("An unknown network is refused with 404", unknown, unknown.status === 404);
    const inner = await point(subnet.networkId);
    claim("A network that is not external is refused with 400", inner, inner.status === 400);
    const shown = await cloud.network.call("GET /routers/{router_id}", { path });
    claim("Showing the router answers 200", shown, shown.status === 200);
    const gateway = shown.body.router.external_gateway_info;
    claim("It has no gateway", shown, gateway === null, JSON.stringify(gateway));
  },
};
