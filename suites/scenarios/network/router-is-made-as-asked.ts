import { type ExternalNetwork, externalNetwork } from "../../../fixtures/resources/network-external.ts";
import type { Scenario } from "../scenario.ts";

export const routerIsMadeAsAsked: Scenario<{ external: ExternalNetwork }> = {
  title:
    "A router that is made down and with a gateway is shown so and listed, and has another name, is up and without gateway once it was asked to be",
  capability: "network-routers",
  cites: [
    { title: "Networking API, Create router", href: "https://docs.openstack.org/api-ref/network/v2/#create-router" },
    { title: "Networking API, Update router", href: "https://docs.openstack.org/api-ref/network/v2/#update-router" },
  ],
  tempest: [
    "f64403e2-8483-4b34-8ccd-b09a87bcc68c",
    "a8902683-c788-4246-95c7-ad9c6d63a4d9",
    "ad81b7ee-4f81-407b-a19c-17e623f763e8",
  ],
  extensions: { network: ["router"] },
  needs: { external: externalNetwork },
  demand: { routers: 1 },
  async run({ cloud, external, claim }) {
    const is = (router: Record<string, unknown>, ...expected: readonly (string | boolean | null)[]): string => {
      const gateway = router["external_gateway_info"] as { network_id: string } | null;
      const told = [router["name"], router["admin_state_up"], gateway?.network_id ?? null];
      return JSON.stringify(told) === JSON.stringify(expected) ? "" : JSON.stringify(told);
    };
    const name = cloud.name("router");
    const created = await cloud.network.call("POST /routers", {
      body: { router: { name, admin_state_up: false, external_gateway_info: { network_id: external.id } } },
    });
    claim("Creating a router answers 201", created, created.status === 201);
    const made = is(created.body.router, name, false, external.id);
    claim("It is made as it was asked for", created, made === "", made);
    const path = { router_id: created.body.router.id };
    const shown = await cloud.network.call("GET /routers/{router_id}", { path });
    claim("Showing the router answers 200", shown, shown.status === 200);
    const kept = is(shown.body.router, name, false, external.id);
    claim("It is shown as it was asked for", shown, kept === "", kept);
    const { external_fixed_ips } = shown.body.router.external_gateway_info;
    claim("It has an address there", shown, external_fixed_ips.length > 0, JSON.stringify(external_fixed_ips));
    const listed = await cloud.network.call("GET /routers", { query: { id: path.router_id } });
    claim("Listing routers answers 200", listed, listed.status === 200);
    const ids = (listed.body.routers as { id: string }[]).map(({ id }) => id);
    claim("It is listed once", listed, ids.join() === path.router_id, ids.join(", "));
    const renamed = cloud.name("renamed");
    const updated = await cloud.network.call("PUT /routers/{router_id}", {
      path,
      body: { router: { name: renamed, admin_state_up: true, external_gateway_info: {} } },
    });
    claim("Renaming it, taking it up and its gateway away answers 200", updated, updated.status === 200);
    const answered = is(updated.body.router, renamed, true, null);
    claim("The answer has the new name, the state up and no gateway", updated, answered === "", answered);
    const after = await cloud.network.call("GET /routers/{router_id}", { path });
    claim("Showing the router answers 200", after, after.status === 200);
    const left = is(after.body.router, renamed, true, null);
    claim("It has the new name, the state up and no gateway", after, left === "", left);
  },
};
