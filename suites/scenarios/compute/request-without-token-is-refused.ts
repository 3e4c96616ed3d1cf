import type { Scenario } from "../scenario.ts";

export const requestWithoutTokenIsRefused: Scenario = {
  title: "Who shows no token, or one that is none, is refused with 401",
  capability: "compute-authentication",
  cites: [
    {
      title: "Compute API Guide, Authentication",
      href: "https://docs.openstack.org/api-guide/compute/authentication.html",
    },
  ],
  async run({ cloud, claim }) {
    const none = await cloud.compute.call("GET /servers", { token: "none" });
    claim("A request without a token answers 401", none, none.status === 401);
    const garbage = await cloud.compute.call("GET /servers", { token: "gAAAAA-this-is-not-a-token" });
    claim("A token that is none answers 401", garbage, garbage.status === 401);
    const write = await cloud.compute.call("POST /os-keypairs", {
      token: "none",
      body: { keypair: { name: cloud.name("keypair") } },
    });
    claim("A create without a token answers 401", write, write.status === 401);
  },
};
