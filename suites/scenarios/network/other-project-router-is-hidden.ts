import { type Port, portOnLentSubnet } from "../../../fixtures/resources/port.ts";
import { type Router, router } from "../../../fixtures/resources/router.ts";
import type { Scenario } from "../scenario.ts";

export const otherProjectRouterIsHidden: Scenario<{ router: Router; port: Port }> = {
  title:
    "A router is hidden from another project, which can neither change it nor reach another's subnet or port by its own",
  capability: "network-isolation",
  cites: [
    {
      title: "Networking API, Show router details",
      href: "https://docs.openstack.org/api-ref/network/v2/#show-router-details",
    },
    {
      title: "Networking API, Add interface to router",
      href: "https://docs.openstack.org/api-ref/network/v2/#add-interface-to-router",
    },
  ],
  callers: ["other"],
  extensions: { network: ["router"] },
  needs: { router, port: portOnLentSubnet },
  async run({ cloud, router, port, claim }) {
    const other = cloud.as("other");
    const path = { router_id: router.id };
    const shown = await other.network.call("GET /routers/{router_id}", { path });
    claim("Showing it answers 404", shown, shown.status === 404);
    const listed = await other.network.call("GET /routers");
    claim("Listing routers answers 200", listed, listed.status === 200);
    const ids = (listed.body.routers as { id: string }[]).map(({ id }) => id);
    claim("The list does not name it", listed, !ids.includes(router.id), `the list names ${router.id}`);
    const renamed = await other.network.call("PUT /routers/{router_id}", {
      path,
      body: { router: { name: other.name("taken") } },
    });
    claim("Changing it answers 404", renamed, renamed.status === 404);
    const deleted = await other.network.call("DELETE /routers/{router_id}", { path });
    claim("Deleting it answers 404", deleted, deleted.status === 404);
    const joined = await other.network.call("PUT /routers/{router_id}/add_router_interface", {
      path,
      body: { subnet_id: port.subnetId },
    });
    claim("Joining it to a subnet answers 404", joined, joined.status === 404);
    const made = await other.network.call("POST /routers", { body: { router: { name: other.name("router") } } });
    claim("Creating a router of its own answers 201", made, made.status === 201);
    const own = { router_id: made.body.router.id };
    const bySubnet = await other.network.call("PUT /routers/{router_id}/add_router_interface", {
      path: own,
      body: { subnet_id: port.subnetId },
    });
    claim("Joining its own to another project's subnet answers 404", bySubnet, bySubnet.status === 404);
    const byPort = await other.network.call("PUT /routers/{router_id}/add_router_interface", {
      path: own,
      body: { port_id: port.id },
    });
    claim("Joining its own by another project's port answers 404", byPort, byPort.status === 404);
    const still = await cloud.network.call("GET /ports/{port_id}", { path: { port_id: port.id } });
    claim("The port still belongs to no device", still, still.body.port?.device_id === "", still.body.port?.device_id);
  },
};
