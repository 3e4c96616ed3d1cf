import type { Scenario } from "../scenario.ts";

export const tokenIsNeeded: Scenario = {
  title: "Nothing is listed or made without a token, with a made-up one or with one that was revoked",
  capability: "network-authentication",
  cites: [
    {
      title: "Networking API, Authentication",
      href: "https://docs.openstack.org/api-ref/network/v2/#authentication",
    },
    { title: "Identity API, Revoke token", href: "https://docs.openstack.org/api-ref/identity/v3/#revoke-token" },
  ],
  async run({ cloud, claim }) {
    const none = await cloud.network.call("GET /networks", { token: "none" });
    claim("Listing networks without a token answers 401", none, none.status === 401);
    const garbage = await cloud.network.call("GET /networks", { token: "stackmark-no-token" });
    claim("Listing networks with a made-up token answers 401", garbage, garbage.status === 401);
    const body = { network: { name: cloud.name("nobodys") } };
    const made = await cloud.network.call("POST /networks", { token: "none", body });
    claim("Creating a network without a token answers 401", made, made.status === 401);
    const signedIn = await cloud.identity.call("POST /auth/tokens", { body: cloud.authBody, token: "none" });
    claim("Signing in answers 201", signedIn, signedIn.status === 201);
    const token = signedIn.headers["x-subject-token"] ?? "";
    const revoked = await cloud.identity.call("DELETE /auth/tokens", {
      validToken: token,
      headers: { "x-subject-token": token },
    });
    claim("Revoking the token answers 204", revoked, revoked.status === 204);
    const refused = await cloud.network.call("GET /networks", { token });
    claim("Listing networks with the revoked token answers 401", refused, refused.status === 401);
    const listed = await cloud.network.call("GET /networks", { query: { name: body.network.name } });
    claim("Nothing was made", listed, listed.body.networks?.length === 0, `${listed.body.networks?.length} networks`);
  },
};
