import { shared } from "../../../fixtures/resources/fixture.ts";
import { type Subnet, subnet } from "../../../fixtures/resources/subnet.ts";
import type { Scenario } from "../scenario.ts";

export const bulkPortsAreMadeTogether: Scenario<{ subnet: Subnet }> = {
  title: "One request for two ports of which one cannot be made makes none",
  capability: "network-ports",
  cites: [{ title: "Networking API, Bulk-create", href: "https://docs.openstack.org/api-ref/network/v2/#bulk-create" }],
  needs: { subnet: shared(subnet) },
  demand: { ports: 2 },
  async run({ cloud, subnet, claim }) {
    const good = { name: cloud.name("port"), network_id: subnet.networkId };
    const outside = { ...good, name: cloud.name("port"), fixed_ips: [{ ip_address: "192.0.2.1" }] };
    const refused = await cloud.network.call("POST /ports", { body: { ports: [good, outside] } });
    const made = (refused.body.ports ?? []) as { id: string }[];
    made.map(({ id }) => cloud.owns("network", "DELETE /ports/{port_id}", { port_id: id }));
    claim("Two ports of which one cannot be made are refused with 400", refused, refused.status === 400);
    const listed = await cloud.network.call("GET /ports", { query: { name: [good.name, outside.name] } });
    claim("Listing ports by name answers 200", listed, listed.status === 200);
    claim("Neither was made", listed, listed.body.ports.length === 0, `${listed.body.ports.length} ports`);
  },
};
