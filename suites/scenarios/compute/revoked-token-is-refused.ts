import type { Scenario } from "../scenario.ts";

export const revokedTokenIsRefused: Scenario = {
  title: "A token that was revoked is refused with 401",
  capability: "compute-authentication",
  cites: [
    { title: "Identity API, Revoke token", href: "https://docs.openstack.org/api-ref/identity/v3/#revoke-token" },
  ],
  async run({ cloud, claim, eventually }) {
    const created = await cloud.identity.call("POST /auth/tokens", { body: cloud.authBody, token: "none" });
    claim("Signing in answers 201", created, created.status === 201);
    const value = created.headers["x-subject-token"] ?? "";
    const revoked = await cloud.identity.call("DELETE /auth/tokens", {
      validToken: value,
      headers: { "x-subject-token": value },
    });
    claim("Revoking the token answers 204", revoked, revoked.status === 204);
    const refused = await eventually(
      "The token is refused",
      () => cloud.compute.call("GET /servers", { token: value }),
      {
        until: ({ status }) => status !== 200,
        settled: ({ status }) => status === 200,
      },
    );
    claim("A request with it answers 401", refused, refused.status === 401);
  },
};
