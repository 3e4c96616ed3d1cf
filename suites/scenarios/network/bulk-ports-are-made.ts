import { shared } from "../../../fixtures/resources/fixture.ts";
import { type Subnet, subnet } from "../../../fixtures/resources/subnet.ts";
import type { Scenario } from "../scenario.ts";

export const bulkPortsAreMade: Scenario<{ subnet: Subnet; another: Subnet }> = {
  title: "One request makes ports on two networks, each with an address of its own network; one wrong wish makes none",
  capability: "network-ports",
  cites: [
    {
      title: "Networking API, Bulk-create",
      href: "https://docs.openstack.org/api-ref/network/v2/#bulk-create",
    },
  ],
  tempest: ["67f1b811-f8db-43e2-86bd-72c074d4a42c"],
  needs: { subnet: shared(subnet), another: subnet },
  demand: { ports: 1 },
  async run({ cloud, subnet, another, claim }) {
    const wish = (networkId: string): { name: string; network_id: string } => ({
      name: cloud.name("port"),
      network_id: networkId,
    });
    const ports = [wish(subnet.networkId), wish(another.networkId)];
    const created = await cloud.network.call("POST /ports", { body: { ports } });
    const made = (created.body.ports ?? []) as {
      id: string;
      name: string;
      network_id: string;
      fixed_ips: { subnet_id: string }[];
    }[];
    made.map(({ id }) => cloud.owns("network", "DELETE /ports/{port_id}", { port_id: id }));
    claim("Creating two ports at once answers 201", created, created.status === 201);
    const told = made
      .map(({ name, network_id, fixed_ips }) => [name, network_id, fixed_ips[0]?.subnet_id].join(" "))
      .sort();
    const expected = ports
      .map(({ name, network_id }, index) => [name, network_id, [subnet, another][index]?.id].join(" "))
      .sort();
    claim("Both are made as asked for", created, told.join() === expected.join(), told.join(", "));
    const listed = await cloud.network.call("GET /ports", { query: { id: made.map(({ id }) => id) } });
    claim("Listing them answers 200", listed, listed.status === 200);
    claim("Both are listed", listed, listed.body.ports.length === 2, `${listed.body.ports.length} ports`);
    const good = wish(subnet.networkId);
    const outside = { ...wish(another.networkId), fixed_ips: [{ ip_address: "192.0.2.1" }] };
    const refused = await cloud.network.call("POST /ports", { body: { ports: [good, outside] } });
    claim("Two ports of which one cannot be made are refused with 400", refused, refused.status === 400);
    const none = await cloud.network.call("GET /ports", { query: { name: good.name } });
    claim("Listing ports by name answers 200", none, none.status === 200);
    claim("The other one was not made either", none, none.body.ports.length === 0, `${none.body.ports.length} ports`);
  },
};
