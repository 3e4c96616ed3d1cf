import type { Scenario } from "../scenario.ts";

interface Version {
  readonly id: string;
  readonly status: string;
  readonly links: readonly { readonly rel: string; readonly href: string }[];
}

export const versionsAreListed: Scenario = {
  title: "Versions are listed without a token, v2.0 among them with a link that leads to its core resources",
  capability: "network-versions",
  cites: [
    {
      title: "Networking API, List API versions",
      href: "https://docs.openstack.org/api-ref/network/v2/#list-api-versions",
    },
    {
      title: "Networking API, Show API v2 details",
      href: "https://docs.openstack.org/api-ref/network/v2/#show-api-v2-details",
    },
  ],
  tempest: ["cac8a836-c2e0-4304-b556-cd299c7281d1"],
  async run({ cloud, claim }) {
    const listed = await cloud.network.call("GET /", { token: "none" });
    claim("Listing versions answers 200", listed, listed.status === 200);
    const versions = listed.body.versions as Version[];
    const found = versions.filter(({ id }) => id === "v2.0");
    claim("v2.0 is listed once", listed, found.length === 1, versions.map(({ id }) => id).join(", "));
    claim("It is current", listed, found[0]?.status === "CURRENT", found[0]?.status);
    const self = found[0]?.links.find(({ rel }) => rel === "self")?.href ?? "";
    const shown = await cloud.network.follow("GET /v2.0/", self);
    claim("Its self link answers 200", shown, shown.status === 200);
    const names = (shown.body.resources as { name: string }[]).map(({ name }) => name);
    const missing = ["network", "subnet", "port"].filter((name) => !names.includes(name));
    claim(
      "Networks, subnets and ports are its resources",
      shown,
      missing.length === 0,
      `without ${missing.join(", ")}`,
    );
  },
};
