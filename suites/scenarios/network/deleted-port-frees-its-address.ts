import { lentSubnet } from "../../../fixtures/resources/network-lent.ts";
import type { Subnet } from "../../../fixtures/resources/subnet.ts";
import type { Scenario } from "../scenario.ts";

export const deletedPortFreesItsAddress: Scenario<{ subnet: Subnet }> = {
  title: "A deleted port is neither shown nor listed, and its address can be given to another",
  capability: "network-ports",
  cites: [{ title: "Networking API, Delete port", href: "https://docs.openstack.org/api-ref/network/v2/#delete-port" }],
  needs: { subnet: lentSubnet },
  demand: { ports: 2 },
  async run({ cloud, subnet, claim }) {
    // Services take addresses for themselves from the beginning of the pool: this one is far from it.
    const ip_address = subnet.cidr.replace("0/24", "228");
    const wish = { name: cloud.name("port"), network_id: subnet.networkId, fixed_ips: [{ ip_address }] };
    const created = await cloud.network.call("POST /ports", { body: { port: wish } });
    claim("A port with a chosen address answers 201", created, created.status === 201);
    const path = { port_id: created.body.port.id };
    const taken = await cloud.network.call("POST /ports", { body: { port: wish } });
    claim("A port with an address in use is refused with 409", taken, taken.status === 409);
    const deleted = await cloud.network.call("DELETE /ports/{port_id}", { path });
    claim("Deleting the port answers 204", deleted, deleted.status === 204);
    const shown = await cloud.network.call("GET /ports/{port_id}", { path });
    claim("Showing it answers 404", shown, shown.status === 404);
    const listed = await cloud.network.call("GET /ports", { query: { id: path.port_id } });
    claim("Listing ports answers 200", listed, listed.status === 200);
    claim("It is not listed", listed, listed.body.ports.length === 0, `the list names ${path.port_id}`);
    const again = await cloud.network.call("POST /ports", { body: { port: wish } });
    claim("A port with the address that is free now answers 201", again, again.status === 201);
    const address = again.body.port.fixed_ips[0]?.ip_address;
    claim("It has that address", again, address === ip_address, address);
  },
};
