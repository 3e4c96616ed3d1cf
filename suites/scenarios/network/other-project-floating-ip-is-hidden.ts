import { shared } from "../../../fixtures/resources/fixture.ts";
import { type WayOut, wayOut } from "../../../fixtures/resources/network-way-out.ts";
import type { Scenario } from "../scenario.ts";

export const otherProjectFloatingIpIsHidden: Scenario<{ way: WayOut }> = {
  title:
    "A floating IP is hidden from another project, which can neither redirect it nor lead one of its own to another's port",
  capability: "network-isolation",
  cites: [
    {
      title: "Networking API, Show floating IP details",
      href: "https://docs.openstack.org/api-ref/network/v2/#show-floating-ip-details",
    },
    {
      title: "Networking API, Create floating IP",
      href: "https://docs.openstack.org/api-ref/network/v2/#create-floating-ip",
    },
  ],
  callers: ["other"],
  extensions: { network: ["router"] },
  needs: { way: shared(wayOut) },
  demand: { ports: 1, "floating IPs": 1 },
  async run({ cloud, way, claim }) {
    const other = cloud.as("other");
    const plugged = await cloud.network.call("POST /ports", {
      body: { port: { name: cloud.name("port"), network_id: way.networkId } },
    });
    claim("Creating a port answers 201", plugged, plugged.status === 201);
    const { id: port_id } = plugged.body.port;
    const created = await cloud.network.call("POST /floatingips", {
      body: { floatingip: { floating_network_id: way.externalId } },
    });
    claim("Creating a floating IP answers 201", created, created.status === 201);
    const { id: floatingip_id, floating_ip_address } = created.body.floatingip;
    const path = { floatingip_id };
    const shown = await other.network.call("GET /floatingips/{floatingip_id}", { path });
    claim("Showing it answers 404", shown, shown.status === 404);
    const listed = await other.network.call("GET /floatingips", { query: { floating_ip_address } });
    claim("Listing floating IPs answers 200", listed, listed.status === 200);
    const count = listed.body.floatingips.length;
    claim("It is not listed", listed, count === 0, `${count} floating IPs`);
    const redirected = await other.network.call("PUT /floatingips/{floatingip_id}", {
      path,
      body: { floatingip: { port_id: null } },
    });
    claim("Redirecting it answers 404", redirected, redirected.status === 404);
    const deleted = await other.network.call("DELETE /floatingips/{floatingip_id}", { path });
    claim("Deleting it answers 404", deleted, deleted.status === 404);
    const led = await other.network.call("POST /floatingips", {
      body: { floatingip: { floating_network_id: way.externalId, port_id } },
    });
    claim("Leading one of its own to another project's port answers 404", led, led.status === 404);
    const still = await cloud.network.call("GET /floatingips/{floatingip_id}", { path });
    claim("Its owner still has it", still, still.status === 200);
  },
};
