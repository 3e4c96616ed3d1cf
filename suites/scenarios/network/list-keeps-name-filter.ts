import type { Network } from "../../../fixtures/resources/network.ts";
import { lentNetwork } from "../../../fixtures/resources/network-lent.ts";
import type { Scenario } from "../scenario.ts";

export const listKeepsNameFilter: Scenario<{ network: Network; another: Network }> = {
  title: "A list of networks by name or id holds that network and no other",
  capability: "network-networks",
  cites: [
    {
      title: "Networking API, Filtering",
      href: "https://docs.openstack.org/api-ref/network/v2/#filtering-and-column-selection",
    },
    { title: "Networking API, List networks", href: "https://docs.openstack.org/api-ref/network/v2/#list-networks" },
  ],
  needs: { network: lentNetwork, another: lentNetwork },
  async run({ cloud, network, another, claim }) {
    const idsOf = (networks: readonly { id: string }[]): string => networks.map(({ id }) => id).join(", ");
    const named = await cloud.network.call("GET /networks", { query: { name: network.name } });
    claim("Listing networks by name answers 200", named, named.status === 200);
    const found = idsOf(named.body.networks);
    claim("Only the named network is listed", named, found === network.id, found);
    const chosen = await cloud.network.call("GET /networks", { query: { id: another.id } });
    claim("Listing networks by id answers 200", chosen, chosen.status === 200);
    const one = idsOf(chosen.body.networks);
    claim("Only the network of that id is listed", chosen, one === another.id, one);
    const either = await cloud.network.call("GET /networks", { query: { id: [network.id, another.id] } });
    claim("Listing networks by two ids answers 200", either, either.status === 200);
    const both = (either.body.networks as { id: string }[]).map(({ id }) => id).sort();
    claim("Both are listed", either, both.join() === [network.id, another.id].sort().join(), both.join(", "));
    const neither = await cloud.network.call("GET /networks", { query: { name: network.name, id: another.id } });
    claim("Listing networks by the name of one and the id of another answers 200", neither, neither.status === 200);
    const none = idsOf(neither.body.networks);
    claim("None is listed", neither, none === "", none);
  },
};
