import { randomUUID } from "node:crypto";
import type { Scenario } from "../scenario.ts";

export const unknownRoutersAreNotFound: Scenario = {
  title: "A router that does not exist is neither shown, changed, joined nor deleted",
  capability: "network-routers",
  cites: [
    {
      title: "Networking API, Show router details",
      href: "https://docs.openstack.org/api-ref/network/v2/#show-router-details",
    },
    { title: "Networking API, Delete router", href: "https://docs.openstack.org/api-ref/network/v2/#delete-router" },
  ],
  tempest: [
    "c7edc5ad-d09d-41e6-a344-5c0c31e2e3e4",
    "c2a70d72-8826-43a7-8208-0209e6360c47",
    "b23d1569-8b0c-4169-8d4b-6abd34fad5c7",
  ],
  extensions: { network: ["router"] },
  async run({ cloud, claim }) {
    const path = { router_id: randomUUID() };
    const named = { router_id: cloud.name("no-router") };
    const answers = await Promise.all([
      cloud.network.call("GET /routers/{router_id}", { path }),
      cloud.network.call("PUT /routers/{router_id}", { path, body: { router: { name: cloud.name("nothing") } } }),
      cloud.network.call("DELETE /routers/{router_id}", { path }),
      cloud.network.call("PUT /routers/{router_id}/add_router_interface", { path, body: { subnet_id: randomUUID() } }),
      cloud.network.call("GET /routers/{router_id}", { path: named }),
      cloud.network.call("DELETE /routers/{router_id}", { path: named }),
    ]);
    answers.map((answer) => claim("Asking for what does not exist answers 404", answer, answer.status === 404));
  },
};
