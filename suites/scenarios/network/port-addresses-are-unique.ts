import { shared } from "../../../fixtures/resources/fixture.ts";
import { type Subnet, subnet } from "../../../fixtures/resources/subnet.ts";
import type { Scenario } from "../scenario.ts";

export const portAddressesAreUnique: Scenario<{ subnet: Subnet }> = {
  title: "Ports that are made at the same moment get addresses and MAC addresses of their own",
  capability: "network-ports",
  cites: [{ title: "Networking API, Create port", href: "https://docs.openstack.org/api-ref/network/v2/#create-port" }],
  needs: { subnet: shared(subnet) },
  demand: { ports: 8 },
  async run({ cloud, subnet, claim }) {
    const made = await Promise.all(
      Array.from({ length: 8 }, () =>
        cloud.network.call("POST /ports", {
          body: { port: { name: cloud.name("port"), network_id: subnet.networkId } },
        }),
      ),
    );
    made.map((answer) => claim("Creating a port answers 201", answer, answer.status === 201));
    const shown = await Promise.all(
      made.map(({ body }) => cloud.network.call("GET /ports/{port_id}", { path: { port_id: body.port.id } })),
    );
    shown.map((answer) => claim("Showing a port answers 200", answer, answer.status === 200));
    const [last] = shown.slice(-1) as [(typeof shown)[number]];
    const addresses = shown.flatMap(({ body }) =>
      (body.port.fixed_ips as { ip_address: string }[]).map(({ ip_address }) => ip_address),
    );
    claim("Each port has one address", last, addresses.length === 8, addresses.join(", "));
    claim("No address is given twice", last, new Set(addresses).size === 8, addresses.join(", "));
    const macs = shown.map(({ body }) => body.port.mac_address as string);
    claim("No MAC address is given twice", last, new Set(macs).size === 8, macs.join(", "));
  },
};
