import { type Port, port } from "../../../fixtures/resources/port.ts";
import type { Scenario } from "../scenario.ts";

export const thingsInUseAreKept: Scenario<{ port: Port }> = {
  title: "A network and a subnet that a port uses cannot be deleted before it",
  capability: "network-networks",
  cites: [
    { title: "Networking API, Delete network", href: "https://docs.openstack.org/api-ref/network/v2/#delete-network" },
    { title: "Networking API, Delete subnet", href: "https://docs.openstack.org/api-ref/network/v2/#delete-subnet" },
  ],
  needs: { port },
  async run({ cloud, port, claim }) {
    const inNetwork = { network_id: port.networkId };
    const inSubnet = { subnet_id: port.subnetId };
    const network = await cloud.network.call("DELETE /networks/{network_id}", { path: inNetwork });
    claim("Deleting the network answers 409", network, network.status === 409);
    const subnet = await cloud.network.call("DELETE /subnets/{subnet_id}", { path: inSubnet });
    claim("Deleting the subnet answers 409", subnet, subnet.status === 409);
    const shown = await cloud.network.call("GET /ports/{port_id}", { path: { port_id: port.id } });
    claim("The port is still there", shown, shown.status === 200);
    const address = shown.body.port.fixed_ips[0]?.ip_address;
    claim("It still has its address", shown, address === port.address, address);
    const gone = await cloud.network.call("DELETE /ports/{port_id}", { path: { port_id: port.id } });
    claim("Deleting the port answers 204", gone, gone.status === 204);
    const freed = await cloud.network.call("DELETE /subnets/{subnet_id}", { path: inSubnet });
    claim("Deleting the subnet after it answers 204", freed, freed.status === 204);
    const last = await cloud.network.call("DELETE /networks/{network_id}", { path: inNetwork });
    claim("Deleting the network after it answers 204", last, last.status === 204);
  },
};
