import type { Scenario } from "../scenario.ts";

export const extensionsAreShownAsListed: Scenario = {
  title: "Each extension is listed once and shown as it is listed, and an unknown one is not found",
  capability: "network-versions",
  cites: [
    {
      title: "Networking API, List extensions",
      href: "https://docs.openstack.org/api-ref/network/v2/#list-extensions",
    },
    {
      title: "Networking API, Show extension details",
      href: "https://docs.openstack.org/api-ref/network/v2/#show-extension-details",
    },
  ],
  async run({ cloud, claim }) {
    const listed = await cloud.network.call("GET /extensions");
    claim("Listing extensions answers 200", listed, listed.status === 200);
    const extensions = listed.body.extensions as { alias: string }[];
    const aliases = extensions.map(({ alias }) => alias);
    const twice = aliases.filter((alias, index) => aliases.indexOf(alias) !== index);
    claim("None is listed twice", listed, twice.length === 0, twice.join(", "));
    const [first = { alias: "" }] = extensions;
    const shown = await cloud.network.call("GET /extensions/{extension_alias}", {
      path: { extension_alias: first.alias },
    });
    claim("Showing one answers 200", shown, shown.status === 200);
    const told = JSON.stringify(shown.body.extension);
    claim("It is shown as it is listed", shown, told === JSON.stringify(first), told);
    const unknown = await cloud.network.call("GET /extensions/{extension_alias}", {
      path: { extension_alias: cloud.name("extension") },
    });
    claim("Showing an unknown one answers 404", unknown, unknown.status === 404);
  },
};
