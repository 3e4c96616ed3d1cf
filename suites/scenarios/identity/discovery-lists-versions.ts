import type { Scenario } from "../scenario.ts";

interface Version {
  readonly id: string;
  readonly status: string;
  readonly links: readonly { readonly rel: string; readonly href: string }[];
}

export const discoveryListsVersions: Scenario = {
  title: "Version discovery needs no token and lists v3 with a self link that shows the same version",
  capability: "identity-api-discovery",
  cites: [
    { title: "Identity API, List versions", href: "https://docs.openstack.org/api-ref/identity/v3/#list-versions" },
  ],
  tempest: [
    "721f480f-35b6-46c7-846e-047e6acea0dc",
    "b9232f5e-d9e5-4d97-b96c-28d3db4de1bd",
    "8879a470-abfb-47bb-bb8d-5a7fd279ad1e",
    "657c1970-4722-4189-8831-7325f3bc4265",
  ],
  async run({ cloud, claim }) {
    const listed = await cloud.identity.call("GET /", { token: "none" });
    claim("Listing versions answers 300", listed, listed.status === 300);
    const versions = listed.body.versions.values as Version[];
    const [third, ...more] = versions.filter(({ id }) => id.startsWith("v3."));
    claim(
      "There is one version v3",
      listed,
      third !== undefined && more.length === 0,
      versions.map(({ id }) => id).join(", "),
    );
    claim(
      "Its status is one that the API knows",
      listed,
      ["current", "stable", "supported", "deprecated", "experimental"].includes((third?.status ?? "").toLowerCase()),
      third?.status,
    );
    const shown = await cloud.identity.call("GET /v3/", { token: "none" });
    claim("Showing the version answers 200", shown, shown.status === 200);
    claim("It is the version of the list", shown, shown.body.version.id === third?.id, shown.body.version.id);
    const self = (links: Version["links"]): string => links.find(({ rel }) => rel === "self")?.href ?? "";
    claim(
      "Both have the same self link",
      shown,
      self(shown.body.version.links) === self(third?.links ?? []) && self(shown.body.version.links) !== "",
      self(shown.body.version.links),
    );
    const types = (shown.body.version["media-types"] as { base: string }[]).map(({ base }) => base);
    claim("The version speaks JSON", shown, types.includes("application/json"), types.join(", "));
  },
};
