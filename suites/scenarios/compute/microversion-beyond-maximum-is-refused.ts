import type { Scenario } from "../scenario.ts";

export const microversionBeyondMaximumIsRefused: Scenario = {
  title: "A microversion beyond the maximum that discovery tells is refused with 406",
  capability: "compute-versions",
  cites: [
    {
      title: "Compute API, Show Details of Specific API Version",
      href: "https://docs.openstack.org/api-ref/compute/#show-details-of-specific-api-version",
    },
    {
      title: "Compute API Guide, Microversions",
      href: "https://docs.openstack.org/api-guide/compute/microversions.html",
    },
  ],
  async run({ cloud, claim }) {
    const shown = await cloud.compute.call("GET /v2.1/", { token: "none" });
    claim("Showing the version answers 200", shown, shown.status === 200);
    const [major, minor] = (shown.body.version.version as string).split(".");
    const beyond = `${major}.${Number(minor) + 1000}`;
    const refused = await cloud.compute.call("GET /servers", { microversion: beyond });
    claim(`Microversion ${beyond} answers 406`, refused, refused.status === 406);
  },
};
