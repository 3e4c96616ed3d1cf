import { type Router, router } from "../../../fixtures/resources/router.ts";
import type { Scenario } from "../scenario.ts";

export const routerIsKept: Scenario<{ router: Router }> = {
  title: "A router is listed once, as it is shown, keeps an update of its name and state, and is gone when deleted",
  capability: "network-routers",
  cites: [
    {
      title: "Networking API, Show router details",
      href: "https://docs.openstack.org/api-ref/network/v2/#show-router-details",
    },
    { title: "Networking API, Update router", href: "https://docs.openstack.org/api-ref/network/v2/#update-router" },
  ],
  extensions: { network: ["router"] },
  needs: { router },
  async run({ cloud, router, claim }) {
    const path = { router_id: router.id };
    const shown = await cloud.network.call("GET /routers/{router_id}", { path });
    claim("Showing the router answers 200", shown, shown.status === 200);
    claim("It has the name it was created with", shown, shown.body.router.name === router.name, shown.body.router.name);
    // Where it runs is found out after it was made.
    const differs = (one: Record<string, unknown>, other: Record<string, unknown> = {}): string =>
      Object.keys(one)
        .filter((field) => !["status", "availability_zones", "updated_at", "revision_number"].includes(field))
        .filter((field) => JSON.stringify(one[field]) !== JSON.stringify(other[field]))
        .join(", ");
    const listed = await cloud.network.call("GET /routers", { query: { id: router.id } });
    claim("Listing routers answers 200", listed, listed.status === 200);
    const found = (listed.body.routers as { id: string }[]).filter(({ id }) => id === router.id);
    claim("It is listed once", listed, found.length === 1, `${found.length} times`);
    const inList = differs(shown.body.router, { ...found[0] });
    claim("It is listed as it is shown", listed, inList === "", `differs in ${inList}`);
    const down = { name: cloud.name("Wegweiser-路由器"), admin_state_up: false };
    const updated = await cloud.network.call("PUT /routers/{router_id}", { path, body: { router: down } });
    claim("Updating the router answers 200", updated, updated.status === 200);
    const after = await cloud.network.call("GET /routers/{router_id}", { path });
    claim("Showing the router answers 200", after, after.status === 200);
    const changed = differs({ ...shown.body.router, ...down }, after.body.router);
    claim("It is as the update says, and as before in the rest", after, changed === "", `differs in ${changed}`);
    const up = await cloud.network.call("PUT /routers/{router_id}", {
      path,
      body: { router: { admin_state_up: true } },
    });
    claim("Updating the state alone answers 200", up, up.status === 200);
    const again = await cloud.network.call("GET /routers/{router_id}", { path });
    const { name, admin_state_up } = again.body.router;
    claim(
      "Its state is up and its name the new one",
      again,
      admin_state_up === true && name === down.name,
      `${admin_state_up} ${name}`,
    );
    const deleted = await cloud.network.call("DELETE /routers/{router_id}", { path });
    claim("Deleting the router answers 204", deleted, deleted.status === 204);
    const gone = await cloud.network.call("GET /routers/{router_id}", { path });
    claim("Showing it answers 404", gone, gone.status === 404);
    const left = await cloud.network.call("GET /routers", { query: { id: router.id } });
    claim("It is not listed", left, left.body.routers.length === 0, `the list names ${router.id}`);
  },
};
