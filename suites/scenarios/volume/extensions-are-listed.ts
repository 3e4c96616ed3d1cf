import type { Scenario } from "../scenario.ts";

export const extensionsAreListed: Scenario = {
  title: "The service lists its API extensions, each once",
  capability: "volume-extensions",
  cites: [
    {
      title: "Block Storage API, API extensions",
      href: "https://docs.openstack.org/api-ref/block-storage/v3/#api-extensions-extensions",
    },
  ],
  tempest: ["94607eb0-43a5-47ca-82aa-736b41bd2e2c"],
  async run({ cloud, claim }) {
    const listed = await cloud.volume.call("GET /extensions");
    claim("Listing extensions answers 200", listed, listed.status === 200);
    const aliases = (listed.body.extensions as { alias: string }[]).map(({ alias }) => alias);
    claim("There are some", listed, aliases.length > 0, "none");
    claim("Each is listed once", listed, new Set(aliases).size === aliases.length, aliases.join(", "));
  },
};
