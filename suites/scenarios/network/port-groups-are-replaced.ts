import { shared } from "../../../fixtures/resources/fixture.ts";
import { type Port, portAmongOthers } from "../../../fixtures/resources/port.ts";
import { type SecurityGroup, securityGroup } from "../../../fixtures/resources/security-group.ts";
import type { Scenario } from "../scenario.ts";

export const portGroupsAreReplaced: Scenario<{ port: Port; group: SecurityGroup; another: SecurityGroup }> = {
  title:
    "A port has the project's default group at first, and then the security groups that an update names, along with its other attributes",
  capability: "network-security-groups",
  cites: [{ title: "Networking API, Update port", href: "https://docs.openstack.org/api-ref/network/v2/#update-port" }],
  tempest: ["58091b66-4ff4-4cc1-a549-05d60c7acd1a", "edf6766d-3d40-4621-bc6e-2521a44c257d"],
  extensions: { network: ["security-group"] },
  // The port last: it is removed first, and lets go of the groups.
  needs: { group: shared(securityGroup), another: securityGroup, port: portAmongOthers },
  async run({ cloud, port, group, another, claim }) {
    const path = { port_id: port.id };
    const before = await cloud.network.call("GET /ports/{port_id}", { path });
    claim("Showing the port answers 200", before, before.status === 200);
    const groups = await cloud.network.call("GET /security-groups", {
      query: { name: "default", project_id: cloud.projectId },
    });
    claim("Listing the default group answers 200", groups, groups.status === 200);
    const [first] = groups.body.security_groups as { id: string }[];
    const [own] = before.body.port.security_groups as string[];
    claim("The port has the default group", before, own === first?.id, own);
    const name = cloud.name("port");
    const one = await cloud.network.call("PUT /ports/{port_id}", {
      path,
      body: { port: { name, admin_state_up: false, security_groups: [another.id] } },
    });
    claim("Updating the port with a group answers 200", one, one.status === 200);
    claim(
      "It has that group alone",
      one,
      one.body.port.security_groups.join() === another.id,
      one.body.port.security_groups.join(", "),
    );
    const two = await cloud.network.call("PUT /ports/{port_id}", {
      path,
      body: { port: { security_groups: [another.id, group.id] } },
    });
    claim("Updating the port with two groups answers 200", two, two.status === 200);
    const shown = await cloud.network.call("GET /ports/{port_id}", { path });
    claim("Showing the port answers 200", shown, shown.status === 200);
    const both = (shown.body.port.security_groups as string[]).toSorted();
    claim("It has both groups", shown, both.join() === [another.id, group.id].sort().join(), both.join(", "));
    claim("It keeps its name", shown, shown.body.port.name === name, shown.body.port.name);
    claim(
      "It keeps its state",
      shown,
      shown.body.port.admin_state_up === false,
      String(shown.body.port.admin_state_up),
    );
    claim(
      "It keeps its addresses",
      shown,
      JSON.stringify(shown.body.port.fixed_ips) === JSON.stringify(before.body.port.fixed_ips),
      JSON.stringify(shown.body.port.fixed_ips),
    );
    const none = await cloud.network.call("PUT /ports/{port_id}", { path, body: { port: { security_groups: [] } } });
    claim("Taking all groups away answers 200", none, none.status === 200);
    claim("It has none", none, none.body.port.security_groups.length === 0, none.body.port.security_groups.join(", "));
    const used = await cloud.network.call("DELETE /security-groups/{security_group_id}", {
      path: { security_group_id: another.id },
    });
    claim("A group that no port has any more can be deleted", used, used.status === 204);
  },
};
