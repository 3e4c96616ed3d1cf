import type { Scenario } from "../scenario.ts";

export const versionsAreListed: Scenario = {
  title: "Version discovery needs no token and lists v2.1 with the same range of microversions as showing it",
  capability: "compute-versions",
  cites: [
    {
      title: "Compute API, List All Major Versions",
      href: "https://docs.openstack.org/api-ref/compute/#list-all-major-versions",
    },
  ],
  tempest: ["6c0a0990-43b6-4529-9b61-5fd8daf7c55c"],
  async run({ cloud, claim }) {
    const listed = await cloud.compute.call("GET /", { token: "none" });
    claim("Listing versions answers 200", listed, listed.status === 200);
    const versions = listed.body.versions as { id: string; status: string; version: string; min_version: string }[];
    const [current, ...more] = versions.filter(({ id }) => id === "v2.1");
    const ids = versions.map(({ id }) => id).join(", ");
    claim("v2.1 is listed once", listed, current !== undefined && more.length === 0, ids);
    claim("v2.1 is the current version", listed, current?.status === "CURRENT", current?.status);
    const shown = await cloud.compute.call("GET /v2.1/", { token: "none" });
    claim("Showing v2.1 answers 200", shown, shown.status === 200);
    const { id, version, min_version } = shown.body.version;
    claim("It is the version of the list", shown, id === "v2.1", id);
    claim(
      "Both tell the same range of microversions",
      shown,
      version === current?.version && min_version === current?.min_version,
      `${min_version} to ${version}, listed ${current?.min_version} to ${current?.version}`,
    );
  },
};
