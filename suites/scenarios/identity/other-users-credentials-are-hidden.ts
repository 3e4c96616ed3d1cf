import type { Scenario } from "../scenario.ts";

export const otherUsersCredentialsAreHidden: Scenario = {
  title: "A user's application credential is neither shown to nor deleted by another user",
  capability: "identity-isolation",
  cites: [
    {
      title: "Identity API, Show application credential details",
      href: "https://docs.openstack.org/api-ref/identity/v3/#show-application-credential-details",
    },
  ],
  callers: ["other"],
  async run({ cloud, claim }) {
    const path = { user_id: cloud.userId };
    const created = await cloud.identity.call("POST /users/{user_id}/application_credentials", {
      path,
      body: { application_credential: { name: cloud.name("app") } },
    });
    claim("Creating an application credential answers 201", created, created.status === 201);
    const one = { ...path, application_credential_id: created.body.application_credential.id as string };
    const other = cloud.as("other").identity;
    const shown = await other.call("GET /users/{user_id}/application_credentials/{application_credential_id}", {
      path: one,
    });
    claim("Another user may not show it", shown, shown.status === 403 || shown.status === 404);
    const deleted = await other.call("DELETE /users/{user_id}/application_credentials/{application_credential_id}", {
      path: one,
    });
    claim("Another user may not delete it", deleted, deleted.status === 403 || deleted.status === 404);
    const still = await cloud.identity.call(
      "GET /users/{user_id}/application_credentials/{application_credential_id}",
      { path: one },
    );
    claim("It is still there", still, still.status === 200);
  },
};
