import type { Scenario } from "../scenario.ts";

export const removedProxiesAreGone: Scenario = {
  title: "Compute's own ways to networks, security groups and images are gone from microversion 2.36 on",
  capability: "compute-versions",
  cites: [
    {
      title: "Compute API Guide, REST API Version History, 2.36",
      href: "https://docs.openstack.org/nova/latest/reference/api-microversion-history.html",
    },
  ],
  since: { compute: "2.36" },
  async run({ cloud, claim }) {
    const groups = await cloud.compute.call("GET /os-security-groups", { microversion: "2.36" });
    claim("Listing security groups at 2.36 answers 404", groups, groups.status === 404);
    const images = await cloud.compute.call("GET /images", { microversion: "2.36" });
    claim("Listing images at 2.36 answers 404", images, images.status === 404);
    const networks = await cloud.compute.call("GET /os-networks", { microversion: "2.36" });
    claim("Listing networks at 2.36 answers 404", networks, networks.status === 404);
  },
};
