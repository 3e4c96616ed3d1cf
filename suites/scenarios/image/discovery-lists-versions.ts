import type { Scenario } from "../scenario.ts";

interface Version {
  readonly id: string;
  readonly status: string;
  readonly links: readonly { readonly rel: string; readonly href: string }[];
}

export const discoveryListsVersions: Scenario = {
  title: "Version discovery needs no token and lists v2 with one current version and self links",
  capability: "image-versions",
  cites: [{ title: "Image API, API versions", href: "https://docs.openstack.org/api-ref/image/versions/" }],
  async run({ cloud, claim }) {
    const listed = await cloud.image.call("GET /", { token: "none" });
    claim("Listing versions answers 300", listed, listed.status === 300);
    const versions = listed.body.versions as Version[];
    const current = versions.filter(({ status }) => status === "CURRENT");
    claim("Exactly one version is current", listed, current.length === 1, `${current.length} current`);
    claim("It is a version 2", listed, current[0]?.id.startsWith("v2.") === true, current[0]?.id);
    const without = versions.filter(({ links }) => !links.some(({ rel }) => rel === "self"));
    claim("Each version has a self link", listed, without.length === 0, without.map(({ id }) => id).join(", "));
  },
};
