import { lentSubnet } from "../../../fixtures/resources/network-lent.ts";
import type { Subnet } from "../../../fixtures/resources/subnet.ts";
import type { Scenario } from "../scenario.ts";

export const trunkCarriesItsPorts: Scenario<{ subnet: Subnet }> = {
  title:
    "A trunk carries the ports that it is given, each by its own number, and holds on to them until they are taken off",
  capability: "network-ports",
  cites: [
    {
      title: "Networking API, Trunk networking",
      href: "https://docs.openstack.org/api-ref/network/v2/#trunk-networking",
    },
    {
      title: "Networking Guide, Trunking",
      href: "https://docs.openstack.org/neutron/latest/admin/config-trunking.html",
    },
  ],
  extensions: { network: ["trunk"] },
  needs: { subnet: lentSubnet },
  demand: { ports: 3 },
  async run({ cloud, subnet, claim }) {
    const plug = (): ReturnType<typeof cloud.network.call> =>
      cloud.network.call("POST /ports", { body: { port: { name: cloud.name("port"), network_id: subnet.networkId } } });
    const [parent, one, two] = [await plug(), await plug(), await plug()];
    claim("Creating a parent port answers 201", parent, parent.status === 201);
    claim("Creating a subport answers 201", one, one.status === 201);
    claim("Creating another answers 201", two, two.status === 201);
    const sub = (
      port_id: string,
      segmentation_id: number,
    ): { port_id: string; segmentation_type: string; segmentation_id: number } => ({
      port_id,
      segmentation_type: "vlan",
      segmentation_id,
    });
    const created = await cloud.network.call("POST /trunks", {
      body: {
        trunk: { name: cloud.name("trunk"), port_id: parent.body.port.id, sub_ports: [sub(one.body.port.id, 101)] },
      },
    });
    claim("Creating a trunk answers 201", created, created.status === 201);
    const path = { trunk_id: created.body.trunk.id };
    const same = await cloud.network.call("PUT /trunks/{trunk_id}/add_subports", {
      path,
      body: { sub_ports: [sub(two.body.port.id, 101)] },
    });
    claim("A second port by the same number is refused with 409", same, same.status === 409);
    const added = await cloud.network.call("PUT /trunks/{trunk_id}/add_subports", {
      path,
      body: { sub_ports: [sub(two.body.port.id, 102)] },
    });
    claim("A second port by another number answers 200", added, added.status === 200);
    const shown = await cloud.network.call("GET /trunks/{trunk_id}", { path });
    claim("Showing the trunk answers 200", shown, shown.status === 200);
    const told = (shown.body.trunk.sub_ports as { port_id: string; segmentation_id: number }[])
      .map(({ port_id, segmentation_id }) => `${segmentation_id} ${port_id}`)
      .sort()
      .join(", ");
    claim("It carries both", shown, told === `101 ${one.body.port.id}, 102 ${two.body.port.id}`, told);
    const held = await cloud.network.call("DELETE /ports/{port_id}", { path: { port_id: one.body.port.id } });
    claim("Deleting a port that a trunk carries answers 409", held, held.status === 409);
    const taken = await cloud.network.call("PUT /trunks/{trunk_id}/remove_subports", {
      path,
      body: { sub_ports: [{ port_id: one.body.port.id }] },
    });
    claim("Taking it off answers 200", taken, taken.status === 200);
    const freed = await cloud.network.call("DELETE /ports/{port_id}", { path: { port_id: one.body.port.id } });
    claim("Deleting it answers 204 now", freed, freed.status === 204);
    const deleted = await cloud.network.call("DELETE /trunks/{trunk_id}", { path });
    claim("Deleting the trunk answers 204", deleted, deleted.status === 204);
    const gone = await cloud.network.call("GET /trunks/{trunk_id}", { path });
    claim("Showing it answers 404", gone, gone.status === 404);
  },
};
