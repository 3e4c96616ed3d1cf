import { lentSubnet } from "../../../fixtures/resources/network-lent.ts";
import { type Router, router } from "../../../fixtures/resources/router.ts";
import type { Subnet } from "../../../fixtures/resources/subnet.ts";
import type { Scenario } from "../scenario.ts";

export const routerKeepsExtraRoutes: Scenario<{ router: Router; subnet: Subnet }> = {
  title:
    "A router keeps the extra routes that it is given until they are taken away, and holds on to the interface they need",
  capability: "network-routers",
  cites: [
    { title: "Networking API, Update router", href: "https://docs.openstack.org/api-ref/network/v2/#update-router" },
  ],
  extensions: { network: ["router", "extraroute"] },
  needs: { router, subnet: lentSubnet },
  demand: { ports: 1 },
  async run({ cloud, router, subnet, claim }) {
    const path = { router_id: router.id };
    const body = { subnet_id: subnet.id };
    const added = await cloud.network.call("PUT /routers/{router_id}/add_router_interface", { path, body });
    claim("Joining the subnet answers 200", added, added.status === 200);
    const used = await cloud.network.call("DELETE /routers/{router_id}", { path });
    claim("Deleting a router that has an interface answers 409", used, used.status === 409);
    const nexthop = (last: number): string => subnet.cidr.replace("0/24", String(last));
    const routes = [
      { destination: "198.51.100.0/26", nexthop: nexthop(11) },
      { destination: "198.51.100.64/26", nexthop: nexthop(12) },
      { destination: "198.51.100.128/26", nexthop: nexthop(11) },
      { destination: "198.51.100.192/26", nexthop: nexthop(13) },
    ];
    const told = (list: readonly { destination: string; nexthop: string }[]): string =>
      list
        .map((route) => `${route.destination} by ${route.nexthop}`)
        .sort()
        .join(", ");
    const updated = await cloud.network.call("PUT /routers/{router_id}", { path, body: { router: { routes } } });
    const none = { router: { routes: [] } };
    // A router that has routes does not let go of the interface they lead through.
    cloud.owns("network", "PUT /routers/{router_id}", path, none);
    claim("Giving the router four routes answers 200", updated, updated.status === 200);
    const shown = await cloud.network.call("GET /routers/{router_id}", { path });
    claim("Showing the router answers 200", shown, shown.status === 200);
    claim(
      "It has these routes",
      shown,
      told(shown.body.router.routes) === told(routes),
      told(shown.body.router.routes),
    );
    const held = await cloud.network.call("PUT /routers/{router_id}/remove_router_interface", { path, body });
    claim("Leaving the subnet that the routes lead through answers 409", held, held.status === 409);
    const away = await cloud.network.call("PUT /routers/{router_id}", {
      path,
      body: { router: { routes: [{ destination: "198.51.100.0/26", nexthop: "192.0.2.1" }] } },
    });
    claim("A route to where no interface leads is refused with 400", away, away.status === 400);
    const cleared = await cloud.network.call("PUT /routers/{router_id}", { path, body: none });
    claim("Taking the routes away answers 200", cleared, cleared.status === 200);
    const without = await cloud.network.call("GET /routers/{router_id}", { path });
    claim("Showing the router answers 200", without, without.status === 200);
    claim("It has none", without, without.body.router.routes.length === 0, told(without.body.router.routes));
    const removed = await cloud.network.call("PUT /routers/{router_id}/remove_router_interface", { path, body });
    claim("Leaving the subnet answers 200 now", removed, removed.status === 200);
  },
};
