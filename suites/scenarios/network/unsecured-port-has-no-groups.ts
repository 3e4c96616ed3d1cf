import { type Port, portAmongOthers } from "../../../fixtures/resources/port.ts";
import type { Scenario } from "../scenario.ts";

export const unsecuredPortHasNoGroups: Scenario<{ port: Port }> = {
  title: "Port security cannot be switched off while the port has security groups, nor groups be given while it is off",
  capability: "network-security-groups",
  cites: [
    { title: "Networking API, Port security", href: "https://docs.openstack.org/api-ref/network/v2/#port-security" },
  ],
  extensions: { network: ["port-security", "security-group"] },
  needs: { port: portAmongOthers },
  async run({ cloud, port, claim }) {
    const path = { port_id: port.id };
    const before = await cloud.network.call("GET /ports/{port_id}", { path });
    claim("Showing the port answers 200", before, before.status === 200);
    const { security_groups, port_security_enabled } = before.body.port;
    claim("It is secured", before, port_security_enabled === true, String(port_security_enabled));
    const refused = await cloud.network.call("PUT /ports/{port_id}", {
      path,
      body: { port: { port_security_enabled: false } },
    });
    claim("Switching security off while it has groups answers 409", refused, refused.status === 409);
    const off = await cloud.network.call("PUT /ports/{port_id}", {
      path,
      body: { port: { port_security_enabled: false, security_groups: [] } },
    });
    claim("Switching it off along with the groups answers 200", off, off.status === 200);
    const given = await cloud.network.call("PUT /ports/{port_id}", { path, body: { port: { security_groups } } });
    claim("Giving groups while it is off is refused", given, [400, 409].includes(given.status));
    const after = await cloud.network.call("GET /ports/{port_id}", { path });
    claim("Showing the port answers 200", after, after.status === 200);
    const told = JSON.stringify([after.body.port.port_security_enabled, after.body.port.security_groups]);
    claim("It is unsecured and has no groups", after, told === "[false,[]]", told);
  },
};
