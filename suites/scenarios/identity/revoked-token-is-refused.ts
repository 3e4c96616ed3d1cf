import type { Scenario } from "../scenario.ts";

export const revokedTokenIsRefused: Scenario = {
  title: "A revoked token opens nothing any more",
  capability: "identity-tokens-delete",
  cites: [
    { title: "Identity API, Revoke token", href: "https://docs.openstack.org/api-ref/identity/v3/#revoke-token" },
  ],
  tempest: ["0f9f5a5f-d5cd-4a86-8a5b-c5ded151f212"],
  async run({ cloud, claim }) {
    const created = await cloud.identity.call("POST /auth/tokens", { body: cloud.authBody, token: "none" });
    claim("Signing in answers 201", created, created.status === 201);
    const value = created.headers["x-subject-token"] ?? "";
    const revoked = await cloud.identity.call("DELETE /auth/tokens", {
      validToken: value,
      headers: { "x-subject-token": value },
    });
    claim("Revoking a token answers 204", revoked, revoked.status === 204);
    const shown = await cloud.identity.call("GET /auth/tokens", { headers: { "x-subject-token": value } });
    claim("A revoked token does not validate", shown, shown.status === 404);
    const used = await cloud.identity.call("GET /auth/projects", { token: value });
    claim("A revoked token is refused", used, used.status === 401);
  },
};
