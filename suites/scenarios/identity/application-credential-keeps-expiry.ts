import type { Scenario } from "../scenario.ts";

export const applicationCredentialKeepsExpiry: Scenario = {
  title: "An application credential keeps the end that it was given",
  capability: "identity-application-credentials",
  cites: [
    {
      title: "Identity API, Create application credential",
      href: "https://docs.openstack.org/api-ref/identity/v3/#create-application-credential",
    },
  ],
  tempest: ["852daf0c-42b5-4239-8466-d193d0543ed3"],
  async run({ cloud, claim }) {
    const expires = "2099-01-01T00:00:00.000000";
    const body = { application_credential: { name: cloud.name("app"), expires_at: expires } };
    const created = await cloud.identity.call("POST /users/{user_id}/application_credentials", {
      path: { user_id: cloud.userId },
      body,
    });
    claim("Creating an application credential answers 201", created, created.status === 201);
    const kept = created.body.application_credential.expires_at as string;
    claim("It ends when it was told to", created, kept.startsWith("2099-01-01T00:00:00"), kept);
  },
};
