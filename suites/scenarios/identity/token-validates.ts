import type { Scenario } from "../scenario.ts";

export const tokenValidates: Scenario = {
  title: "A token validates as what it was issued as",
  capability: "identity-tokens-validate",
  cites: [
    {
      title: "Identity API, Validate and show information for token",
      href: "https://docs.openstack.org/api-ref/identity/v3/#validate-and-show-information-for-token",
    },
  ],
  tempest: ["a9512ac3-3909-48a4-b395-11f438e16260"],
  async run({ cloud, claim }) {
    const created = await cloud.identity.call("POST /auth/tokens", { body: cloud.authBody, token: "none" });
    claim("Signing in answers 201", created, created.status === 201);
    const value = created.headers["x-subject-token"] ?? "";
    const shown = await cloud.identity.call("GET /auth/tokens", {
      validToken: value,
      headers: { "x-subject-token": value },
    });
    claim("Validating a token answers 200", shown, shown.status === 200);
    const same = ["user", "project", "expires_at", "issued_at", "methods", "roles"].filter(
      (field) => JSON.stringify(shown.body.token[field]) !== JSON.stringify(created.body.token[field]),
    );
    claim("The token is shown as it was issued", shown, same.length === 0, `differs in ${same.join(", ")}`);
    const exists = await cloud.identity.call("HEAD /auth/tokens", {
      validToken: value,
      headers: { "x-subject-token": value },
    });
    claim("Checking a token answers 200", exists, exists.status === 200);
  },
};
