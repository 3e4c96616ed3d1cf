import { randomUUID } from "node:crypto";
import type { Scenario } from "../scenario.ts";

export const unknownThingsAreNotFound: Scenario = {
  title: "Networks, subnets and ports that do not exist are neither shown, changed nor deleted",
  capability: "network-errors",
  cites: [
    {
      title: "Networking API, Show network details",
      href: "https://docs.openstack.org/api-ref/network/v2/#show-network-details",
    },
    { title: "Networking API, Delete port", href: "https://docs.openstack.org/api-ref/network/v2/#delete-port" },
  ],
  async run({ cloud, claim }) {
    const [network_id, subnet_id, port_id] = [randomUUID(), randomUUID(), randomUUID()];
    const name = cloud.name("nothing");
    const answers = await Promise.all([
      cloud.network.call("GET /networks/{network_id}", { path: { network_id } }),
      cloud.network.call("PUT /networks/{network_id}", { path: { network_id }, body: { network: { name } } }),
      cloud.network.call("DELETE /networks/{network_id}", { path: { network_id } }),
      cloud.network.call("GET /subnets/{subnet_id}", { path: { subnet_id } }),
      cloud.network.call("PUT /subnets/{subnet_id}", { path: { subnet_id }, body: { subnet: { name } } }),
      cloud.network.call("DELETE /subnets/{subnet_id}", { path: { subnet_id } }),
      cloud.network.call("GET /ports/{port_id}", { path: { port_id } }),
      cloud.network.call("PUT /ports/{port_id}", { path: { port_id }, body: { port: { name } } }),
      cloud.network.call("DELETE /ports/{port_id}", { path: { port_id } }),
    ]);
    answers.map((answer) => claim("Asking for what does not exist answers 404", answer, answer.status === 404));
    const listed = await cloud.network.call("GET /networks", { query: { id: network_id } });
    claim("Listing networks by an id that nothing has answers 200", listed, listed.status === 200);
    claim("The list is empty", listed, listed.body.networks.length === 0, `${listed.body.networks.length} networks`);
  },
};
