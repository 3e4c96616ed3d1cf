import { shared } from "../../../fixtures/resources/fixture.ts";
import type { Network } from "../../../fixtures/resources/network.ts";
import { lentNetwork } from "../../../fixtures/resources/network-lent.ts";
import { type Router, router } from "../../../fixtures/resources/router.ts";
import { type Subnet, subnet } from "../../../fixtures/resources/subnet.ts";
import type { Scenario } from "../scenario.ts";

interface Route {
  readonly destination: string;
  readonly nexthop: string;
}

export const routerConnectsTwoNetworks: Scenario<{ router: Router; one: Network; two: Network; beside: Subnet }> = {
  title:
    "A router connects two networks, joined by a subnet and by a port: it has a port on both, keeps routes through both, joins no overlapping block, and cannot be deleted until it has left",
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
    { title: "Networking API, Update router", href: "https://docs.openstack.org/api-ref/network/v2/#update-router" },
  ],
  tempest: [
    "802c73c9-c937-4cef-824b-2191e24a6aab",
    "b42e6e39-2e37-49cc-a6f4-8467e940900a",
    "2b7d2f37-6748-4d78-92e5-1d590234f0d5",
    "96522edf-b4b5-45d9-8443-fa11c26e6eff",
    "5ad01ed0-0e6e-4c5d-8194-232801b15c72",
    "957751a3-3c68-4fa2-93b6-eb52ea10db6e",
    "c86ac3a8-50bd-4b00-a6b8-62af84a0765c",
    "04df80f9-224d-47f5-837a-bf23e33d1c20",
  ],
  extensions: { network: ["router", "extraroute"] },
  needs: { router, one: lentNetwork, two: lentNetwork, beside: shared(subnet) },
  demand: { subnets: 2, ports: 2 },
  async run({ cloud, router, one, two, beside, claim }) {
    const path = { router_id: router.id };
    const block = async ({ id: network_id }: Network, cidr: string): Promise<string> => {
      const subnet = { name: cloud.name("subnet"), network_id, ip_version: 4, cidr };
      const made = await cloud.network.call("POST /subnets", { body: { subnet } });
      claim("Creating a subnet answers 201", made, made.status === 201);
      return made.body.subnet.id;
    };
    const join = (by: { subnet_id: string } | { port_id: string }): ReturnType<typeof cloud.network.call> =>
      cloud.network.call("PUT /routers/{router_id}/add_router_interface", { path, body: by });
    const leave = (by: { subnet_id: string } | { port_id: string }): ReturnType<typeof cloud.network.call> =>
      cloud.network.call("PUT /routers/{router_id}/remove_router_interface", { path, body: by });
    const interfaceOf = (router_id: string, port_id: string, subnet_id: string | undefined): string =>
      `router ${router_id} port ${port_id} subnet ${subnet_id}`;
    const has = async (...interfaces: readonly string[]): Promise<void> => {
      const listed = await cloud.network.call("GET /ports", { query: { device_id: router.id } });
      claim("Listing the router's ports answers 200", listed, listed.status === 200);
      const told = (listed.body.ports as { id: string; device_id: string; fixed_ips: { subnet_id: string }[] }[])
        .map(({ id, device_id, fixed_ips }) => interfaceOf(device_id, id, fixed_ips[0]?.subnet_id))
        .sort();
      claim(
        `The router has ${interfaces.length} ports`,
        listed,
        told.join() === interfaces.toSorted().join(),
        told.join(", "),
      );
    };
    const routesAre = async (expected: readonly Route[]): Promise<void> => {
      const shown = await cloud.network.call("GET /routers/{router_id}", { path });
      claim("Showing the router answers 200", shown, shown.status === 200);
      const told = toldRoutes(shown.body.router.routes);
      claim(`It has ${expected.length} routes`, shown, told === toldRoutes(expected), told);
    };

    const [first, second] = await Promise.all([block(one, "10.254.66.0/24"), block(two, beside.cidr)]);

    const fixed_ips = [{ subnet_id: second, ip_address: beside.cidr.replace("0/24", "226") }];
    const [bySubnet, plugged] = await Promise.all([
      join({ subnet_id: first }),
      cloud.network.call("POST /ports", {
        body: { port: { name: cloud.name("port"), network_id: two.id, fixed_ips } },
      }),
    ]);
    claim("Creating a port answers 201", plugged, plugged.status === 201);
    claim("Joining by the subnet answers 200", bySubnet, bySubnet.status === 200);
    const here = interfaceOf(router.id, bySubnet.body.port_id, first);
    const { id, port_id: made, subnet_id: on } = bySubnet.body;
    claim(
      "The answer names router and subnet",
      bySubnet,
      interfaceOf(id, made, on) === here,
      interfaceOf(id, made, on),
    );
    await has(here);

    const { id: port_id } = plugged.body.port;
    const byPort = await join({ port_id });
    claim("Joining by the port answers 200", byPort, byPort.status === 200);
    const there = interfaceOf(router.id, port_id, second);
    const answered = interfaceOf(byPort.body.id, byPort.body.port_id, byPort.body.subnet_id);
    claim("The answer names router, port and subnet", byPort, answered === there, answered);
    const shown = await cloud.network.call("GET /ports/{port_id}", { path: { port_id } });
    claim("Showing the port answers 200", shown, shown.status === 200);
    claim("It belongs to the router", shown, shown.body.port.device_id === router.id, shown.body.port.device_id);
    const address = JSON.stringify(shown.body.port.fixed_ips);
    claim("It keeps its address", shown, address === JSON.stringify(fixed_ips), address);
    // None of these has to wait for another: two of them change nothing.
    const [again, overlapping, used] = await Promise.all([
      cloud.network.call("PUT /ports/{port_id}", {
        path: { port_id },
        body: { port: { fixed_ips: [{ subnet_id: second }] } },
      }),
      join({ subnet_id: beside.id }),
      cloud.network.call("DELETE /routers/{router_id}", { path }),
    ]);
    claim("Asking for an address of the same subnet answers 200", again, again.status === 200);
    const [{ subnet_id: still }] = again.body.port.fixed_ips;
    claim("The port is still on that subnet", again, still === second, still);
    claim("Joining a subnet with the same block is refused with 400", overlapping, overlapping.status === 400);
    claim("Deleting a router that has interfaces answers 409", used, used.status === 409);
    await has(here, there);

    const routes = [
      { destination: "198.51.100.0/26", nexthop: "10.254.66.11" },
      { destination: "198.51.100.64/26", nexthop: "10.254.66.12" },
      { destination: "198.51.100.128/26", nexthop: beside.cidr.replace("0/24", "11") },
      { destination: "198.51.100.192/26", nexthop: beside.cidr.replace("0/24", "13") },
    ];
    const routed = await cloud.network.call("PUT /routers/{router_id}", { path, body: { router: { routes } } });
    const none = { router: { routes: [] } };
    // A router that has routes does not let go of the interface they lead through.
    cloud.owns("network", "PUT /routers/{router_id}", path, none);
    claim("Giving the router four routes answers 200", routed, routed.status === 200);
    const given = toldRoutes(routed.body.router.routes);
    claim("The answer has these routes", routed, given === toldRoutes(routes), given);
    await routesAre(routes);
    const cleared = await cloud.network.call("PUT /routers/{router_id}", { path, body: none });
    claim("Taking the routes away answers 200", cleared, cleared.status === 200);
    await routesAre([]);

    const left = await leave({ port_id });
    claim("Leaving by the port answers 200", left, left.status === 200);
    await has(here);
    const gone = await leave({ subnet_id: first });
    claim("Leaving by the subnet answers 200", gone, gone.status === 200);
    claim("The answer names the subnet", gone, gone.body.subnet_id === first, gone.body.subnet_id);
    await has();
  },
};

function toldRoutes(routes: readonly Route[]): string {
  return routes
    .map(({ destination, nexthop }) => `${destination} by ${nexthop}`)
    .sort()
    .join(", ");
}
