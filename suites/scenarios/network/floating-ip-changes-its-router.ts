import { shared } from "../../../fixtures/resources/fixture.ts";
import { type WayOut, wayOut } from "../../../fixtures/resources/network-way-out.ts";
import type { Scenario } from "../scenario.ts";

export const floatingIpChangesItsRouter: Scenario<{ way: WayOut; another: WayOut }> = {
  title: "A floating IP that moves to a port behind another router is that router's",
  capability: "network-floating-ips",
  cites: [
    {
      title: "Networking API, Update floating IP",
      href: "https://docs.openstack.org/api-ref/network/v2/#update-floating-ip",
    },
  ],
  tempest: ["1bb2f731-fe5a-4b8c-8409-799ade1bed4d"],
  extensions: { network: ["router"] },
  needs: { way: shared(wayOut), another: wayOut },
  demand: { ports: 2, "floating IPs": 1 },
  async run({ cloud, way, another, claim }) {
    const near = await cloud.network.call("POST /ports", {
      body: { port: { name: cloud.name("port"), network_id: way.networkId } },
    });
    claim("Creating a port behind one router answers 201", near, near.status === 201);
    const far = await cloud.network.call("POST /ports", {
      body: { port: { name: cloud.name("port"), network_id: another.networkId } },
    });
    claim("Creating a port behind another answers 201", far, far.status === 201);
    const created = await cloud.network.call("POST /floatingips", {
      body: { floatingip: { floating_network_id: way.externalId, port_id: near.body.port.id } },
    });
    claim("Creating a floating IP for the first answers 201", created, created.status === 201);
    const first = created.body.floatingip.router_id;
    claim("It is the first router's", created, first === way.routerId, first);
    const path = { floatingip_id: created.body.floatingip.id };
    const moved = await cloud.network.call("PUT /floatingips/{floatingip_id}", {
      path,
      body: { floatingip: { port_id: far.body.port.id } },
    });
    claim("Leading it to the second answers 200", moved, moved.status === 200);
    const shown = await cloud.network.call("GET /floatingips/{floatingip_id}", { path });
    claim("Showing the floating IP answers 200", shown, shown.status === 200);
    const { router_id, port_id, fixed_ip_address } = shown.body.floatingip;
    const told = JSON.stringify([router_id, port_id, fixed_ip_address]);
    const expected = [another.routerId, far.body.port.id, far.body.port.fixed_ips[0]?.ip_address];
    claim("It is the second router's, and leads to the port behind it", shown, told === JSON.stringify(expected), told);
  },
};
