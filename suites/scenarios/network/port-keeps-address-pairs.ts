import { type Port, portAmongOthers } from "../../../fixtures/resources/port.ts";
import type { Scenario } from "../scenario.ts";

export const portKeepsAddressPairs: Scenario<{ port: Port }> = {
  title:
    "A port keeps the further addresses that it may send from, each with its own or the port's MAC address, until they are taken away",
  capability: "network-ports",
  cites: [
    {
      title: "Networking API, Allowed address pairs",
      href: "https://docs.openstack.org/api-ref/network/v2/#allowed-address-pairs",
    },
  ],
  extensions: { network: ["allowed-address-pairs"] },
  needs: { port: portAmongOthers },
  async run({ cloud, port, claim }) {
    const path = { port_id: port.id };
    const pairs = [
      { ip_address: "198.51.100.0/28" },
      { ip_address: "198.51.100.77", mac_address: "fa:16:3e:00:53:4d" },
    ];
    const updated = await cloud.network.call("PUT /ports/{port_id}", {
      path,
      body: { port: { allowed_address_pairs: pairs } },
    });
    claim("Giving the port two pairs answers 200", updated, updated.status === 200);
    const shown = await cloud.network.call("GET /ports/{port_id}", { path });
    claim("Showing the port answers 200", shown, shown.status === 200);
    const told = (shown.body.port.allowed_address_pairs as { ip_address: string; mac_address: string }[])
      .map(({ ip_address, mac_address }) => `${ip_address} ${mac_address}`)
      .sort()
      .join(", ");
    const expected = [`198.51.100.0/28 ${shown.body.port.mac_address}`, "198.51.100.77 fa:16:3e:00:53:4d"].join(", ");
    claim("It has both", shown, told === expected, told);
    const cleared = await cloud.network.call("PUT /ports/{port_id}", {
      path,
      body: { port: { allowed_address_pairs: [] } },
    });
    claim("Taking them away answers 200", cleared, cleared.status === 200);
    const left = JSON.stringify(cleared.body.port.allowed_address_pairs);
    claim("It has none", cleared, left === "[]", left);
  },
};
