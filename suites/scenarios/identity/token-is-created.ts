import type { Scenario } from "../scenario.ts";

export const tokenIsCreated: Scenario = {
  title: "Signing in gives a token that names its user, its project, its roles and when it ends",
  capability: "identity-tokens-create",
  cites: [
    {
      title: "Identity API, Password authentication with scoped authorization",
      href: "https://docs.openstack.org/api-ref/identity/v3/#password-authentication-with-scoped-authorization",
    },
  ],
  tempest: ["6f8e4436-fc96-4282-8122-e41df57197a9"],
  async run({ cloud, claim }) {
    const created = await cloud.identity.call("POST /auth/tokens", { body: cloud.authBody, token: "none" });
    claim("Signing in answers 201", created, created.status === 201);
    const { token } = created.body;
    claim(
      "The token is in the X-Subject-Token header",
      created,
      (created.headers["x-subject-token"] ?? "") !== "",
      "no X-Subject-Token",
    );
    claim("The token names the user", created, token.user.id === cloud.userId, token.user.id);
    claim("The token names the project", created, token.project.id === cloud.projectId, token.project?.id);
    claim("The token names a role", created, token.roles.length > 0, "no roles");
    const [issued, expires] = [Date.parse(token.issued_at), Date.parse(token.expires_at)];
    claim("The token ends after it was issued", created, expires > issued, `${token.issued_at} to ${token.expires_at}`);
  },
};
