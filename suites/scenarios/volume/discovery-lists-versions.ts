import type { Scenario } from "../scenario.ts";

interface Version {
  readonly id: string;
  readonly status: string;
  readonly version: string;
  readonly min_version: string;
  readonly links: readonly { readonly rel: string; readonly href: string }[];
}

export const discoveryListsVersions: Scenario = {
  title: "Version discovery needs no token and lists v3 as the one current version, with its microversions",
  capability: "volume-versions",
  cites: [
    {
      title: "Block Storage API, API versions",
      href: "https://docs.openstack.org/api-ref/block-storage/v3/#api-versions",
    },
  ],
  tempest: ["77838fc4-b49b-4c64-9533-166762517369"],
  async run({ cloud, claim }) {
    const listed = await cloud.volume.call("GET /", { token: "none" });
    claim("Listing versions answers 300", listed, listed.status === 300);
    const versions = listed.body.versions as Version[];
    const current = versions.filter(({ status }) => status === "CURRENT");
    claim("Exactly one version is current", listed, current.length === 1, `${current.length} current`);
    const [major, newest] = [current[0]?.min_version, Number(current[0]?.version.split(".")[1])];
    claim(
      "It begins at 3.0 and goes beyond",
      listed,
      major === "3.0" && newest > 0,
      `${major} to ${current[0]?.version}`,
    );
    claim("It has a self link", listed, current[0]?.links.some(({ rel }) => rel === "self") === true, "no self link");
  },
};
