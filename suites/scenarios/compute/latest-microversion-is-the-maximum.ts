import type { Scenario } from "../scenario.ts";

export const latestMicroversionIsTheMaximum: Scenario = {
  title: "The microversion latest is the maximum that discovery tells, and none is the minimum",
  capability: "compute-versions",
  cites: [
    {
      title: "Compute API Guide, Microversions",
      href: "https://docs.openstack.org/api-guide/compute/microversions.html",
    },
  ],
  async run({ cloud, claim }) {
    const shown = await cloud.compute.call("GET /v2.1/", { token: "none" });
    claim("Showing the version answers 200", shown, shown.status === 200);
    const { version, min_version } = shown.body.version;
    const latest = await cloud.compute.call("GET /servers", { microversion: "latest" });
    claim("The latest microversion answers 200", latest, latest.status === 200);
    const told = latest.headers["openstack-api-version"];
    claim("It is the maximum", latest, told === `compute ${version}`, told);
    const none = await cloud.compute.call("GET /servers", { microversion: "none" });
    claim("No microversion answers 200", none, none.status === 200);
    const least = none.headers["x-openstack-nova-api-version"];
    claim("It is the minimum", none, least === min_version, least);
  },
};
