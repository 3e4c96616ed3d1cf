import { shared } from "../../../fixtures/resources/fixture.ts";
import { type WayOut, wayOut } from "../../../fixtures/resources/network-way-out.ts";
import type { Scenario } from "../scenario.ts";

export const floatingIpFollowsItsPort: Scenario<{ way: WayOut }> = {
  title:
    "A floating IP leads to the port that it is given, then to another, then nowhere, and keeps its address throughout",
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
  extensions: { network: ["router"] },
  needs: { way: shared(wayOut) },
  demand: { ports: 2, "floating IPs": 1 },
  async run({ cloud, way, claim }) {
    const plug = (): ReturnType<typeof cloud.network.call> =>
      cloud.network.call("POST /ports", { body: { port: { name: cloud.name("port"), network_id: way.networkId } } });
    const [first, second] = [await plug(), await plug()];
    claim("Creating a port answers 201", first, first.status === 201);
    claim("Creating another answers 201", second, second.status === 201);
    const created = await cloud.network.call("POST /floatingips", {
      body: { floatingip: { floating_network_id: way.externalId, port_id: first.body.port.id } },
    });
    claim("Creating a floating IP answers 201", created, created.status === 201);
    const { id, floating_ip_address } = created.body.floatingip;
    const path = { floatingip_id: id };
    const leads = async (
      port: Record<string, string & { ip_address?: string }[]> | null,
      router: string | null,
    ): Promise<void> => {
      const shown = await cloud.network.call("GET /floatingips/{floatingip_id}", { path });
      claim("Showing the floating IP answers 200", shown, shown.status === 200);
      const { port_id, fixed_ip_address, router_id } = shown.body.floatingip;
      const told = JSON.stringify([port_id, fixed_ip_address, router_id, shown.body.floatingip.floating_ip_address]);
      const address = port?.["fixed_ips"]?.[0]?.ip_address ?? null;
      const expected = JSON.stringify([port?.["id"] ?? null, address, router, floating_ip_address]);
      claim("It leads where it should, by the right router, and keeps its address", shown, told === expected, told);
    };
    await leads(first.body.port, way.routerId);
    const moved = await cloud.network.call("PUT /floatingips/{floatingip_id}", {
      path,
      body: { floatingip: { port_id: second.body.port.id } },
    });
    claim("Leading it to another port answers 200", moved, moved.status === 200);
    await leads(second.body.port, way.routerId);
    const rival = await cloud.network.call("POST /floatingips", {
      body: { floatingip: { floating_network_id: way.externalId, port_id: second.body.port.id } },
    });
    claim("Another floating IP for the same address is refused with 409", rival, rival.status === 409);
    const loosened = await cloud.network.call("PUT /floatingips/{floatingip_id}", {
      path,
      body: { floatingip: { port_id: null } },
    });
    claim("Leading it nowhere answers 200", loosened, loosened.status === 200);
    await leads(null, null);
    const listed = await cloud.network.call("GET /floatingips", { query: { floating_ip_address } });
    claim("Listing floating IPs by address answers 200", listed, listed.status === 200);
    const ids = (listed.body.floatingips as { id: string }[]).map((one) => one.id);
    claim("It is listed once", listed, ids.join() === id, ids.join(", "));
    const deleted = await cloud.network.call("DELETE /floatingips/{floatingip_id}", { path });
    claim("Deleting it answers 204", deleted, deleted.status === 204);
    const gone = await cloud.network.call("GET /floatingips/{floatingip_id}", { path });
    claim("Showing it answers 404", gone, gone.status === 404);
  },
};
