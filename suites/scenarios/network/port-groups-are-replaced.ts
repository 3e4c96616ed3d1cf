import { shared } from "../../../fixtures/resources/fixture.ts";
import type { Network } from "../../../fixtures/resources/network.ts";
import { lentNetwork } from "../../../fixtures/resources/network-lent.ts";
import { type SecurityGroup, securityGroup } from "../../../fixtures/resources/security-group.ts";
import type { Scenario } from "../scenario.ts";

export const portGroupsAreReplaced: Scenario<{ network: Network; group: SecurityGroup; another: SecurityGroup }> = {
  title:
    "A port has the project's default group at first, then the security groups that an update names along with its other attributes, and lets go of them when it is deleted; a port beside it stays as it is",
  capability: "network-security-groups",
  cites: [
    { title: "Networking API, Update port", href: "https://docs.openstack.org/api-ref/network/v2/#update-port" },
    { title: "Networking API, Delete port", href: "https://docs.openstack.org/api-ref/network/v2/#delete-port" },
  ],
  tempest: [
    "58091b66-4ff4-4cc1-a549-05d60c7acd1a",
    "edf6766d-3d40-4621-bc6e-2521a44c257d",
    "c72c1c0c-2193-4aca-aaa4-b1442640f51c",
  ],
  extensions: { network: ["security-group"] },
  needs: { network: lentNetwork, group: shared(securityGroup), another: securityGroup },
  demand: { subnets: 2, ports: 2 },
  async run({ cloud, network, group, another, claim }) {
    const block = async (cidr: string): Promise<{ subnet_id: string }> => {
      const subnet = { name: cloud.name("subnet"), network_id: network.id, ip_version: 4, cidr };
      const made = await cloud.network.call("POST /subnets", { body: { subnet } });
      claim("Creating a subnet answers 201", made, made.status === 201);
      return { subnet_id: made.body.subnet.id };
    };
    const [here, there] = [await block("10.254.93.0/24"), await block("10.254.94.0/24")];
    const created = await cloud.network.call("POST /ports", {
      body: { port: { name: cloud.name("port"), network_id: network.id, fixed_ips: [here] } },
    });
    claim("Creating a port answers 201", created, created.status === 201);
    const told = ({ name, admin_state_up, fixed_ips, security_groups }: Record<string, unknown>): string =>
      JSON.stringify([
        name,
        admin_state_up,
        (fixed_ips as { subnet_id: string }[]).map(({ subnet_id }) => subnet_id),
        (security_groups as string[]).toSorted(),
      ]);
    const groups = await cloud.network.call("GET /security-groups", {
      query: { name: "default", project_id: cloud.projectId },
    });
    claim("Listing the default group answers 200", groups, groups.status === 200);
    const [first] = groups.body.security_groups as { id: string }[];
    const [own] = created.body.port.security_groups as string[];
    claim("The port has the default group", created, own === first?.id, own);
    claim("It is up", created, created.body.port.admin_state_up === true, String(created.body.port.admin_state_up));
    const path = { port_id: created.body.port.id };
    const beside = await cloud.network.call("POST /ports", {
      body: { port: { name: cloud.name("port"), network_id: network.id, fixed_ips: [here] } },
    });
    claim("Creating a port beside it answers 201", beside, beside.status === 201);
    const addresses = [created, beside].map(({ body }) => body.port.fixed_ips[0]?.ip_address);
    claim("It has another address", beside, new Set(addresses).size === 2, addresses.join(", "));
    const becomes = async (
      wish: Record<string, string | boolean | readonly string[] | readonly { subnet_id: string }[]>,
      expected: string,
    ): Promise<void> => {
      const updated = await cloud.network.call("PUT /ports/{port_id}", { path, body: { port: wish } });
      claim("Updating the port answers 200", updated, updated.status === 200);
      claim(`The answer is ${expected}`, updated, told(updated.body.port) === expected, told(updated.body.port));
      const shown = await cloud.network.call("GET /ports/{port_id}", { path });
      claim("Showing the port answers 200", shown, shown.status === 200);
      claim(`It is ${expected}`, shown, told(shown.body.port) === expected, told(shown.body.port));
    };
    const one = {
      name: cloud.name("port"),
      admin_state_up: false,
      fixed_ips: [there],
      security_groups: [another.id],
    };
    await becomes(one, told(one));
    const two = { name: cloud.name("port"), fixed_ips: [here], security_groups: [another.id, group.id] };
    await becomes(two, told({ ...one, ...two }));
    const same = await cloud.network.call("GET /ports/{port_id}", { path: { port_id: beside.body.port.id } });
    claim("Showing the port beside it answers 200", same, same.status === 200);
    claim("It is as it was", same, told(same.body.port) === told(beside.body.port), told(same.body.port));
    const deleted = await cloud.network.call("DELETE /ports/{port_id}", { path });
    claim("Deleting the port answers 204", deleted, deleted.status === 204);
    const gone = await cloud.network.call("GET /ports/{port_id}", { path });
    claim("Showing it answers 404", gone, gone.status === 404);
    const listed = await cloud.network.call("GET /ports", { query: { id: path.port_id } });
    claim("Listing ports answers 200", listed, listed.status === 200);
    claim("It is not listed", listed, listed.body.ports.length === 0, `the list names ${path.port_id}`);
    const unused = await cloud.network.call("DELETE /security-groups/{security_group_id}", {
      path: { security_group_id: another.id },
    });
    claim("A group that no port has any more can be deleted", unused, unused.status === 204);
  },
};
