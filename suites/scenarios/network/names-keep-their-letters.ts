import type { Scenario } from "../scenario.ts";

export const namesKeepTheirLetters: Scenario = {
  title: "A network keeps a name of 255 characters of any script, and one character more is refused",
  capability: "network-networks",
  cites: [
    { title: "Networking API, Create network", href: "https://docs.openstack.org/api-ref/network/v2/#create-network" },
  ],
  demand: { networks: 1 },
  async run({ cloud, claim }) {
    const name = cloud.name("Ñetz-网络-сеть-").padEnd(255, "ß");
    const created = await cloud.network.call("POST /networks", { body: { network: { name } } });
    claim("Creating a network with a name of 255 characters answers 201", created, created.status === 201);
    const path = { network_id: created.body.network.id };
    const shown = await cloud.network.call("GET /networks/{network_id}", { path });
    claim("Showing it answers 200", shown, shown.status === 200);
    claim("It has its name letter by letter", shown, shown.body.network.name === name, shown.body.network.name);
    const found = await cloud.network.call("GET /networks", { query: { name } });
    claim("Listing networks by that name answers 200", found, found.status === 200);
    const ids = (found.body.networks as { id: string }[]).map(({ id }) => id);
    claim("It is found by its name", found, ids.join() === path.network_id, ids.join(", "));
    const refused = await cloud.network.call("POST /networks", { body: { network: { name: `${name}s` } } });
    claim("A name of 256 characters is refused with 400", refused, refused.status === 400);
  },
};
