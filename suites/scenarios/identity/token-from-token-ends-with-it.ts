import type { Scenario } from "../scenario.ts";

export const tokenFromTokenEndsWithIt: Scenario = {
  title: "A token that was got by a token does not outlive it",
  capability: "identity-tokens-create",
  cites: [
    {
      title: "Identity API, Token authentication with scoped authorization",
      href: "https://docs.openstack.org/api-ref/identity/v3/#token-authentication-with-scoped-authorization",
    },
  ],
  async run({ cloud, claim }) {
    const first = await cloud.identity.call("POST /auth/tokens", { body: cloud.authBody, token: "none" });
    claim("Signing in answers 201", first, first.status === 201);
    const auth = {
      identity: { methods: ["token"], token: { id: first.headers["x-subject-token"] ?? "" } },
      scope: { project: { id: cloud.projectId } },
    };
    const second = await cloud.identity.call("POST /auth/tokens", { body: { auth }, token: "none" });
    claim("Signing in by a token answers 201", second, second.status === 201);
    const [ends, latest] = [second.body.token.expires_at, first.body.token.expires_at];
    claim(
      "The second token ends with the first",
      second,
      Date.parse(ends) <= Date.parse(latest),
      `${ends} after ${latest}`,
    );
    claim(
      "The second token is of the same user",
      second,
      second.body.token.user.id === cloud.userId,
      second.body.token.user.id,
    );
  },
};
