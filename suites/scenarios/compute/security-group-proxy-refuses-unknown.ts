import { randomUUID } from "node:crypto";
import type { Scenario } from "../scenario.ts";

export const securityGroupProxyRefusesUnknown: Scenario = {
  title: "Compute's own way to security groups answers 404 for one that there is not",
  capability: "compute-security-groups",
  cites: [
    {
      title: "Compute API, Show Security Group Details",
      href: "https://docs.openstack.org/api-ref/compute/#show-security-group-details",
    },
  ],
  tempest: [
    "6727c00b-214c-4f9e-9a52-017ac3e98411",
    "673eaec1-9b3e-48ed-bdf1-2786c1b9661c",
    "27edee9c-873d-4da6-a68a-3c256efebe8f",
  ],
  async run({ cloud, claim }) {
    const microversion = "2.1";
    const path = { security_group_id: randomUUID() };
    const shown = await cloud.compute.call("GET /os-security-groups/{security_group_id}", { microversion, path });
    claim("Showing it answers 404", shown, shown.status === 404);
    const body = { security_group: { name: cloud.name("security-group"), description: "" } };
    const changed = await cloud.compute.call("PUT /os-security-groups/{security_group_id}", {
      microversion,
      path,
      body,
    });
    claim("Changing it answers 404", changed, changed.status === 404);
    const deleted = await cloud.compute.call("DELETE /os-security-groups/{security_group_id}", { microversion, path });
    claim("Deleting it answers 404", deleted, deleted.status === 404);
  },
};
