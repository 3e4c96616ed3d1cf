import { type ExternalNetwork, externalNetwork } from "../../../fixtures/resources/network-external.ts";
import { type Router, router } from "../../../fixtures/resources/router.ts";
import type { Scenario } from "../scenario.ts";

export const routerGatewayIsSetAndUnset: Scenario<{ external: ExternalNetwork; router: Router }> = {
  title: "A router's gateway is the external network that it is given, until it is taken away",
  capability: "network-routers",
  cites: [
    { title: "Networking API, Update router", href: "https://docs.openstack.org/api-ref/network/v2/#update-router" },
  ],
  extensions: { network: ["router"] },
  needs: { external: externalNetwork, router },
  async run({ cloud, external, router, claim }) {
    const path = { router_id: router.id };
    const set = await cloud.network.call("PUT /routers/{router_id}", {
      path,
      body: { router: { external_gateway_info: { network_id: external.id } } },
    });
    claim("Setting the gateway answers 200", set, set.status === 200);
    const shown = await cloud.network.call("GET /routers/{router_id}", { path });
    claim("Showing the router answers 200", shown, shown.status === 200);
    const gateway = shown.body.router.external_gateway_info;
    claim("Its gateway is that network", shown, gateway?.network_id === external.id, gateway?.network_id);
    claim("It has an address there", shown, gateway.external_fixed_ips.length > 0, JSON.stringify(gateway));
    const renamed = await cloud.network.call("PUT /routers/{router_id}", {
      path,
      body: { router: { name: cloud.name("router") } },
    });
    claim("Renaming the router answers 200", renamed, renamed.status === 200);
    const same = JSON.stringify(renamed.body.router.external_gateway_info);
    claim("The gateway is as before", renamed, same === JSON.stringify(gateway), same);
    const unset = await cloud.network.call("PUT /routers/{router_id}", {
      path,
      body: { router: { external_gateway_info: {} } },
    });
    claim("Taking the gateway away answers 200", unset, unset.status === 200);
    const without = await cloud.network.call("GET /routers/{router_id}", { path });
    claim("Showing the router answers 200", without, without.status === 200);
    const left = without.body.router.external_gateway_info;
    claim("It has no gateway", without, left === null, JSON.stringify(left));
  },
};
