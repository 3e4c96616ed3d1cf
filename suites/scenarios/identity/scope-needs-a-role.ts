import type { Scenario } from "../scenario.ts";

export const scopeNeedsARole: Scenario = {
  title: "A token is not given for a project in which the user has no role",
  capability: "identity-isolation",
  cites: [
    {
      title: "Identity API, Token authentication with scoped authorization",
      href: "https://docs.openstack.org/api-ref/identity/v3/#token-authentication-with-scoped-authorization",
    },
  ],
  callers: ["other"],
  async run({ cloud, claim }) {
    const signedIn = await cloud.identity.call("POST /auth/tokens", { body: cloud.authBody, token: "none" });
    claim("Signing in answers 201", signedIn, signedIn.status === 201);
    const identity = { methods: ["token"], token: { id: signedIn.headers["x-subject-token"] ?? "" } };
    const scope = { project: { id: cloud.as("other").projectId } };
    const refused = await cloud.identity.call("POST /auth/tokens", {
      body: { auth: { identity, scope } },
      token: "none",
    });
    claim("A project of another user answers 401", refused, refused.status === 401);
  },
};
