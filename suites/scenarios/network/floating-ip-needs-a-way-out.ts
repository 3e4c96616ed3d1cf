import { type ExternalNetwork, externalNetwork } from "../../../fixtures/resources/network-external.ts";
import { type Port, portAmongOthers } from "../../../fixtures/resources/port.ts";
import type { Scenario } from "../scenario.ts";

export const floatingIpNeedsAWayOut: Scenario<{ external: ExternalNetwork; port: Port }> = {
  title: "A floating IP is refused to a port that no router leads to, and in a network that is not external",
  capability: "network-floating-ips",
  cites: [
    {
      title: "Networking API, Create floating IP",
      href: "https://docs.openstack.org/api-ref/network/v2/#create-floating-ip",
    },
    {
      title: "Networking API, Update floating IP",
      href: "https://docs.openstack.org/api-ref/network/v2/#update-floating-ip",
    },
  ],
  tempest: [
    "6b3b8797-6d43-4191-985c-c48b773eb429",
    "22996ea8-4a81-4b27-b6e1-fa5df92fa5e8",
    "50b9aeb4-9f0b-48ee-aa31-fa955a48ff54",
  ],
  extensions: { network: ["router"] },
  needs: { external: externalNetwork, port: portAmongOthers },
  demand: { "floating IPs": 1 },
  async run({ cloud, external, port, claim }) {
    const to = { port_id: port.id, fixed_ip_address: port.address };
    const unreachable = await cloud.network.call("POST /floatingips", {
      body: { floatingip: { floating_network_id: external.id, ...to } },
    });
    claim("Creating one for a port without a router answers 404", unreachable, unreachable.status === 404);
    const inner = await cloud.network.call("POST /floatingips", {
      body: { floatingip: { floating_network_id: port.networkId, ...to } },
    });
    claim("Creating one in a network that is not external answers 400", inner, inner.status === 400);
    const created = await cloud.network.call("POST /floatingips", {
      body: { floatingip: { floating_network_id: external.id } },
    });
    claim("Creating one without a port answers 201", created, created.status === 201);
    const path = { floatingip_id: created.body.floatingip.id };
    const led = await cloud.network.call("PUT /floatingips/{floatingip_id}", { path, body: { floatingip: to } });
    claim("Leading it to a port without a router answers 404", led, led.status === 404);
    const shown = await cloud.network.call("GET /floatingips/{floatingip_id}", { path });
    claim("Showing the floating IP answers 200", shown, shown.status === 200);
    claim("It still leads nowhere", shown, shown.body.floatingip.port_id === null, shown.body.floatingip.port_id);
  },
};
