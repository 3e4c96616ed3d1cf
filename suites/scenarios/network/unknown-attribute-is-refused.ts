import type { Network } from "../../../fixtures/resources/network.ts";
import { lentNetwork } from "../../../fixtures/resources/network-lent.ts";
import type { Scenario } from "../scenario.ts";

export const unknownAttributeIsRefused: Scenario<{ network: Network }> = {
  title: "An attribute that the API does not know, or that nobody may set, is refused with 400 and nothing is made",
  capability: "network-errors",
  cites: [
    { title: "Networking API, Create network", href: "https://docs.openstack.org/api-ref/network/v2/#create-network" },
    { title: "Networking API, Update network", href: "https://docs.openstack.org/api-ref/network/v2/#update-network" },
  ],
  needs: { network: lentNetwork },
  async run({ cloud, network, claim }) {
    const name = cloud.name("odd");
    const odd = await cloud.network.call("POST /networks", { body: { network: { name, stackmark_oddity: true } } });
    claim("Creating a network with an unknown attribute answers 400", odd, odd.status === 400);
    const own = await cloud.network.call("POST /networks", { body: { network: { name, status: "ACTIVE" } } });
    claim("Creating a network with a status of one's own answers 400", own, own.status === 400);
    const listed = await cloud.network.call("GET /networks", { query: { name } });
    claim("Listing networks answers 200", listed, listed.status === 200);
    claim("Nothing was made", listed, listed.body.networks.length === 0, `${listed.body.networks.length} networks`);
    const path = { network_id: network.id };
    const changed = await cloud.network.call("PUT /networks/{network_id}", {
      path,
      body: { network: { name, id: network.id } },
    });
    claim("Giving a network an id answers 400", changed, changed.status === 400);
    const shown = await cloud.network.call("GET /networks/{network_id}", { path });
    claim("Its name is as before", shown, shown.body.network?.name === network.name, shown.body.network?.name);
  },
};
