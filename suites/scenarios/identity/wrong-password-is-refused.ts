import type { Scenario } from "../scenario.ts";

export const wrongPasswordIsRefused: Scenario = {
  title: "A wrong password is refused, and the answer does not tell whether the user exists",
  capability: "identity-tokens-create",
  cites: [
    {
      title: "Identity API, Password authentication with unscoped authorization",
      href: "https://docs.openstack.org/api-ref/identity/v3/#password-authentication-with-unscoped-authorization",
    },
  ],
  async run({ cloud, claim }) {
    const attempt = (name: string) => ({
      auth: {
        identity: {
          methods: ["password"],
          password: { user: { name, domain: { id: "default" }, password: "stackmark-is-not-the-password" } },
        },
      },
    });
    const unknown = await cloud.identity.call("POST /auth/tokens", {
      body: attempt(cloud.name("nobody")),
      token: "none",
    });
    claim("An unknown user answers 401", unknown, unknown.status === 401);
    const { message } = unknown.body.error;
    claim(
      "The answer does not say that the user is unknown",
      unknown,
      !/could not find|no such|unknown user|not exist/i.test(message),
      message,
    );
  },
};
