import { shared } from "../../../fixtures/resources/fixture.ts";
import { type Server, server } from "../../../fixtures/resources/server.ts";
import type { Scenario } from "../scenario.ts";

interface Port {
  readonly fixed_ips: readonly { readonly ip_address: string }[];
}

export const serverAddressesAreToldEverywhere: Scenario<{ server: Server }> = {
  title: "Show, list of addresses, ports of the server and the network service tell the same address",
  capability: "compute-servers-get",
  cites: [
    { title: "Compute API, List IPs", href: "https://docs.openstack.org/api-ref/compute/#list-ips" },
    { title: "Networking API, List ports", href: "https://docs.openstack.org/api-ref/network/v2/#list-ports" },
  ],
  needs: { server: shared(server) },
  async run({ cloud, server, claim }) {
    const path = { server_id: server.id };
    const ports = await cloud.network.call("GET /ports", { query: { device_id: server.id } });
    claim("Listing the ports of the server answers 200", ports, ports.status === 200);
    const known = fixedOf(ports.body.ports);
    claim("It has an address there", ports, known !== "", "none");
    const shown = await cloud.compute.call("GET /servers/{server_id}", { path });
    claim("Showing the server answers 200", shown, shown.status === 200);
    const told = addressesOf(shown.body.server.addresses);
    claim("It is shown with that address", shown, told === known, told);
    const listed = await cloud.compute.call("GET /servers/{server_id}/ips", { path });
    claim("Listing its addresses answers 200", listed, listed.status === 200);
    const ips = addressesOf(listed.body.addresses);
    claim("That address is listed", listed, ips === known, ips);
    const interfaces = await cloud.compute.call("GET /servers/{server_id}/os-interface", { path });
    claim("Listing its ports answers 200", interfaces, interfaces.status === 200);
    const attached = fixedOf(interfaces.body.interfaceAttachments);
    claim("Its ports have that address", interfaces, attached === known, attached);
  },
};

function fixedOf(ports: readonly Port[]): string {
  const addresses = ports.flatMap(({ fixed_ips }) => fixed_ips.map(({ ip_address }) => ip_address));
  return addresses.sort().join(", ");
}

function addressesOf(addresses: Readonly<Record<string, readonly { readonly addr: string }[]>>): string {
  return Object.values(addresses)
    .flatMap((list) => list.map(({ addr }) => addr))
    .sort()
    .join(", ");
}
