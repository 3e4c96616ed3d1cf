import { type Port, portAmongOthers } from "../../../fixtures/resources/port.ts";
import type { Scenario } from "../scenario.ts";

export const portUpdateIsKept: Scenario<{ port: Port }> = {
  title: "An update of a port's name and administrative state is kept and changes nothing else",
  capability: "network-ports",
  cites: [{ title: "Networking API, Update port", href: "https://docs.openstack.org/api-ref/network/v2/#update-port" }],
  needs: { port: portAmongOthers },
  async run({ cloud, port, claim }) {
    const path = { port_id: port.id };
    const before = await cloud.network.call("GET /ports/{port_id}", { path });
    claim("Showing the port answers 200", before, before.status === 200);
    claim("Its state is up", before, before.body.port.admin_state_up === true, String(before.body.port.admin_state_up));
    const changes = { name: cloud.name("Anschluß-端口"), admin_state_up: false };
    const updated = await cloud.network.call("PUT /ports/{port_id}", { path, body: { port: changes } });
    claim("Updating the port answers 200", updated, updated.status === 200);
    const after = await cloud.network.call("GET /ports/{port_id}", { path });
    claim("Showing the port answers 200", after, after.status === 200);
    const expected: Record<string, unknown> = { ...before.body.port, ...changes };
    const differing = Object.keys(expected)
      .filter((field) => !["status", "updated_at", "revision_number"].includes(field))
      .filter((field) => JSON.stringify(after.body.port[field]) !== JSON.stringify(expected[field]));
    claim(
      "It is as the update says, and as before in the rest",
      after,
      differing.length === 0,
      `differs in ${differing.join(", ")}`,
    );
  },
};
