import { type Port, portAmongOthers } from "../../../fixtures/resources/port.ts";
import type { Scenario } from "../scenario.ts";

export const impossibleAddressesAreRefused: Scenario<{ port: Port }> = {
  title: "A port with an address of no subnet, or with the MAC address of its neighbour, is refused",
  capability: "network-ports",
  cites: [{ title: "Networking API, Create port", href: "https://docs.openstack.org/api-ref/network/v2/#create-port" }],
  needs: { port: portAmongOthers },
  async run({ cloud, port, claim }) {
    const wish = { name: cloud.name("port"), network_id: port.networkId };
    const outside = await cloud.network.call("POST /ports", {
      body: { port: { ...wish, fixed_ips: [{ ip_address: "192.0.2.99" }] } },
    });
    claim("An address that lies in no subnet of the network is refused with 400", outside, outside.status === 400);
    const beside = await cloud.network.call("POST /ports", {
      body: { port: { ...wish, fixed_ips: [{ subnet_id: port.subnetId, ip_address: "192.0.2.99" }] } },
    });
    claim("An address that lies beside the named subnet is refused with 400", beside, beside.status === 400);
    const shown = await cloud.network.call("GET /ports/{port_id}", { path: { port_id: port.id } });
    claim("Showing the neighbour answers 200", shown, shown.status === 200);
    const twin = await cloud.network.call("POST /ports", {
      body: { port: { ...wish, mac_address: shown.body.port.mac_address } },
    });
    claim("A MAC address that the network has already is refused with 409", twin, twin.status === 409);
    const listed = await cloud.network.call("GET /ports", { query: { name: wish.name } });
    claim("Listing ports answers 200", listed, listed.status === 200);
    claim("None was made", listed, listed.body.ports.length === 0, `${listed.body.ports.length} ports`);
  },
};
