import { type Port, portOnLentSubnet } from "../../../fixtures/resources/port.ts";
import type { Scenario } from "../scenario.ts";

export const otherProjectNetworkIsHidden: Scenario<{ port: Port }> = {
  title:
    "A network with its subnet and port is hidden from another project, which can neither change it nor build on it",
  capability: "network-isolation",
  cites: [
    {
      title: "Networking API, Show network details",
      href: "https://docs.openstack.org/api-ref/network/v2/#show-network-details",
    },
    { title: "Networking API, Create port", href: "https://docs.openstack.org/api-ref/network/v2/#create-port" },
  ],
  callers: ["other"],
  needs: { port: portOnLentSubnet },
  async run({ cloud, port, claim }) {
    const other = cloud.as("other");
    const path = { network_id: port.networkId };
    const shown = await other.network.call("GET /networks/{network_id}", { path });
    claim("Showing the network answers 404", shown, shown.status === 404);
    const inside = await other.network.call("GET /subnets/{subnet_id}", { path: { subnet_id: port.subnetId } });
    claim("Showing the subnet answers 404", inside, inside.status === 404);
    const on = await other.network.call("GET /ports/{port_id}", { path: { port_id: port.id } });
    claim("Showing the port answers 404", on, on.status === 404);
    const networks = await other.network.call("GET /networks", { query: { id: port.networkId } });
    claim("Its list does not name the network", networks, networks.body.networks.length === 0, port.networkId);
    const subnets = await other.network.call("GET /subnets", { query: { id: port.subnetId } });
    claim("Its list does not name the subnet", subnets, subnets.body.subnets.length === 0, port.subnetId);
    const ports = await other.network.call("GET /ports", { query: { network_id: port.networkId } });
    claim("Its list does not name the port", ports, ports.body.ports.length === 0, port.id);
    const name = other.name("taken");
    const renamed = await other.network.call("PUT /networks/{network_id}", { path, body: { network: { name } } });
    claim("Changing the network answers 404", renamed, renamed.status === 404);
    const readdressed = await other.network.call("PUT /subnets/{subnet_id}", {
      path: { subnet_id: port.subnetId },
      body: { subnet: { name } },
    });
    claim("Changing the subnet answers 404", readdressed, readdressed.status === 404);
    const moved = await other.network.call("PUT /ports/{port_id}", {
      path: { port_id: port.id },
      body: { port: { name } },
    });
    claim("Changing the port answers 404", moved, moved.status === 404);
    const unplugged = await other.network.call("DELETE /ports/{port_id}", { path: { port_id: port.id } });
    claim("Deleting the port answers 404", unplugged, unplugged.status === 404);
    const emptied = await other.network.call("DELETE /subnets/{subnet_id}", { path: { subnet_id: port.subnetId } });
    claim("Deleting the subnet answers 404", emptied, emptied.status === 404);
    const deleted = await other.network.call("DELETE /networks/{network_id}", { path });
    claim("Deleting the network answers 404", deleted, deleted.status === 404);
    const plugged = await other.network.call("POST /ports", { body: { port: { name, network_id: port.networkId } } });
    claim("A port on the network is refused with 404", plugged, plugged.status === 404);
    const subnet = { name, network_id: port.networkId, ip_version: 4, cidr: "10.254.43.0/28" };
    const addressed = await other.network.call("POST /subnets", { body: { subnet } });
    claim("A subnet in the network is refused with 404", addressed, addressed.status === 404);
    const still = await cloud.network.call("GET /ports/{port_id}", { path: { port_id: port.id } });
    claim(
      "The port is still its owner's",
      still,
      still.status === 200 && still.body.port.name !== name,
      still.body.port?.name,
    );
  },
};
