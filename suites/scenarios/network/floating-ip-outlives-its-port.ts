import { shared } from "../../../fixtures/resources/fixture.ts";
import { type WayOut, wayOut } from "../../../fixtures/resources/network-way-out.ts";
import type { Scenario } from "../scenario.ts";

export const floatingIpOutlivesItsPort: Scenario<{ way: WayOut }> = {
  title: "When the port of a floating IP is deleted, the floating IP stays and leads nowhere",
  capability: "network-floating-ips",
  cites: [
    {
      title: "Networking API, Show floating IP details",
      href: "https://docs.openstack.org/api-ref/network/v2/#show-floating-ip-details",
    },
  ],
  tempest: ["e1f6bffd-442f-4668-b30e-df13f2705e77"],
  extensions: { network: ["router"] },
  needs: { way: shared(wayOut) },
  demand: { "floating IPs": 1, ports: 1 },
  async run({ cloud, way, claim }) {
    const created = await cloud.network.call("POST /floatingips", {
      body: { floatingip: { floating_network_id: way.externalId } },
    });
    claim("Creating a floating IP without a port answers 201", created, created.status === 201);
    const path = { floatingip_id: created.body.floatingip.id };
    const plugged = await cloud.network.call("POST /ports", {
      body: { port: { name: cloud.name("port"), network_id: way.networkId } },
    });
    claim("Creating a port answers 201", plugged, plugged.status === 201);
    const { id: port_id } = plugged.body.port;
    const led = await cloud.network.call("PUT /floatingips/{floatingip_id}", {
      path,
      body: { floatingip: { port_id } },
    });
    claim("Leading the floating IP to the port answers 200", led, led.status === 200);
    claim("It leads to the port", led, led.body.floatingip.port_id === port_id, led.body.floatingip.port_id);
    const deleted = await cloud.network.call("DELETE /ports/{port_id}", { path: { port_id } });
    claim("Deleting the port answers 204", deleted, deleted.status === 204);
    const shown = await cloud.network.call("GET /floatingips/{floatingip_id}", { path });
    claim("Showing the floating IP answers 200", shown, shown.status === 200);
    const { port_id: left, fixed_ip_address, router_id } = shown.body.floatingip;
    const told = JSON.stringify([left, fixed_ip_address, router_id]);
    claim("It leads nowhere", shown, told === "[null,null,null]", told);
  },
};
