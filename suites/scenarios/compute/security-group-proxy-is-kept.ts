import { isDeepStrictEqual } from "node:util";
import type { Scenario } from "../scenario.ts";

export const securityGroupProxyIsKept: Scenario = {
  title: "Compute's own way to security groups creates, shows, lists and deletes what the network service has",
  capability: "compute-security-groups",
  cites: [
    {
      title: "Compute API, Security groups",
      href: "https://docs.openstack.org/api-ref/compute/#security-groups-os-security-groups-deprecated",
    },
  ],
  tempest: ["ecc0da4a-2117-48af-91af-993cca39a615", "eb2b087d-633d-4d0d-a7bd-9e6ba35b32de"],
  demand: { "security groups": 1 },
  async run({ cloud, claim }) {
    const microversion = "2.1";
    const name = ` ${cloud.name("security group")} `;
    const body = { security_group: { name, description: "of compute" } };
    const created = await cloud.compute.call("POST /os-security-groups", { microversion, body });
    claim("Creating a security group answers 200", created, created.status === 200);
    const group = created.body.security_group;
    claim("Its name keeps its blanks", created, group.name === name, JSON.stringify(group.name));
    const path = { security_group_id: group.id as string };
    const shown = await cloud.compute.call("GET /os-security-groups/{security_group_id}", { microversion, path });
    claim("Showing it answers 200", shown, shown.status === 200);
    const same = isDeepStrictEqual(shown.body.security_group, group);
    claim("It is shown as it was created", shown, same, JSON.stringify(shown.body.security_group));
    const listed = await cloud.compute.call("GET /os-security-groups", { microversion });
    claim("Listing security groups answers 200", listed, listed.status === 200);
    const found = (listed.body.security_groups as { id: string }[]).filter(({ id }) => id === group.id);
    claim("It is listed once", listed, found.length === 1, `${found.length} times`);
    claim("It is listed as it is shown", listed, isDeepStrictEqual(found[0], group), JSON.stringify(found[0]));
    const network = await cloud.network.call("GET /security-groups/{security_group_id}", { path });
    claim("The network service shows it", network, network.status === 200);
    claim(
      "It has the same name there",
      network,
      network.body.security_group.name === name,
      network.body.security_group.name,
    );
    const deleted = await cloud.compute.call("DELETE /os-security-groups/{security_group_id}", { microversion, path });
    claim("Deleting it answers 202", deleted, deleted.status === 202);
    const gone = await cloud.compute.call("GET /os-security-groups/{security_group_id}", { microversion, path });
    claim("Showing a deleted group answers 404", gone, gone.status === 404);
    const left = await cloud.compute.call("GET /os-security-groups", { microversion });
    claim("Listing security groups afterwards answers 200", left, left.status === 200);
    const ids = (left.body.security_groups as { id: string }[]).map(({ id }) => id);
    claim("It is listed no more", left, !ids.includes(group.id), `the list names ${group.id}`);
  },
};
