import { type Port, portAmongOthers } from "../../../fixtures/resources/port.ts";
import type { Scenario } from "../scenario.ts";

export const portMayHaveNoGroups: Scenario<{ port: Port }> = {
  title: "A port whose security groups are all taken away has none, and keeps its other attributes",
  capability: "network-security-groups",
  cites: [{ title: "Networking API, Update port", href: "https://docs.openstack.org/api-ref/network/v2/#update-port" }],
  extensions: { network: ["security-group"] },
  needs: { port: portAmongOthers },
  async run({ cloud, port, claim }) {
    const path = { port_id: port.id };
    const before = await cloud.network.call("GET /ports/{port_id}", { path });
    claim("Showing the port answers 200", before, before.status === 200);
    const count = before.body.port.security_groups.length;
    claim("It has a group at first", before, count > 0, `${count} groups`);
    const changes = { security_groups: [] };
    const updated = await cloud.network.call("PUT /ports/{port_id}", { path, body: { port: changes } });
    claim("Taking all groups away answers 200", updated, updated.status === 200);
    const after = await cloud.network.call("GET /ports/{port_id}", { path });
    claim("Showing the port answers 200", after, after.status === 200);
    const expected: Record<string, unknown> = { ...before.body.port, ...changes };
    const differing = Object.keys(expected)
      .filter((field) => !["status", "updated_at", "revision_number"].includes(field))
      .filter((field) => JSON.stringify(after.body.port[field]) !== JSON.stringify(expected[field]));
    claim(
      "It has none, and is as before in the rest",
      after,
      differing.length === 0,
      `differs in ${differing.join(", ")}`,
    );
  },
};
