import { shared } from "../../../fixtures/resources/fixture.ts";
import { type WayOut, wayOut } from "../../../fixtures/resources/network-way-out.ts";
import type { Scenario } from "../scenario.ts";

export const floatingIpLeadsToTheAddressAskedFor: Scenario<{ way: WayOut }> = {
  title: "A floating IP leads to that address of a port which is asked for, and then to its other address",
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
  tempest: ["36de4bd0-f09c-43e3-a8e1-1decc1ffd3a5", "45c4c683-ea97-41ef-9c51-5e9802f2f3d7"],
  extensions: { network: ["router"] },
  needs: { way: shared(wayOut) },
  demand: { ports: 1, "floating IPs": 1 },
  async run({ cloud, way, claim }) {
    const { subnetId: subnet_id } = way;
    const port = { name: cloud.name("port"), network_id: way.networkId, fixed_ips: [{ subnet_id }, { subnet_id }] };
    const plugged = await cloud.network.call("POST /ports", { body: { port } });
    claim("Creating a port with two addresses answers 201", plugged, plugged.status === 201);
    const [one, two] = (plugged.body.port.fixed_ips as { ip_address: string }[]).map(({ ip_address }) => ip_address);
    claim("It has two addresses", plugged, one !== undefined && two !== undefined && one !== two, `${one} ${two}`);
    const { id: port_id } = plugged.body.port;
    const created = await cloud.network.call("POST /floatingips", {
      body: { floatingip: { floating_network_id: way.externalId, port_id, fixed_ip_address: two ?? "" } },
    });
    claim("Creating a floating IP for the second answers 201", created, created.status === 201);
    const first = created.body.floatingip.fixed_ip_address;
    claim("It leads to the second", created, first === two, first);
    const path = { floatingip_id: created.body.floatingip.id };
    const moved = await cloud.network.call("PUT /floatingips/{floatingip_id}", {
      path,
      body: { floatingip: { port_id, fixed_ip_address: one ?? "" } },
    });
    claim("Leading it to the first answers 200", moved, moved.status === 200);
    const shown = await cloud.network.call("GET /floatingips/{floatingip_id}", { path });
    claim("Showing the floating IP answers 200", shown, shown.status === 200);
    const then = shown.body.floatingip.fixed_ip_address;
    claim("It leads to the first", shown, then === one, then);
    const strange = await cloud.network.call("PUT /floatingips/{floatingip_id}", {
      path,
      body: { floatingip: { port_id, fixed_ip_address: "192.0.2.3" } },
    });
    claim("An address that the port does not have is refused with 400", strange, strange.status === 400);
  },
};
