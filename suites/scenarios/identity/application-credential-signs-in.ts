import type { Scenario } from "../scenario.ts";

export const applicationCredentialSignsIn: Scenario = {
  title: "An application credential signs in to its project until it is deleted, and its secret is never shown again",
  capability: "identity-application-credentials",
  cites: [
    {
      title: "Identity API, Application Credentials",
      href: "https://docs.openstack.org/api-ref/identity/v3/#application-credentials",
    },
  ],
  tempest: ["8080c75c-eddc-4786-941a-c2da7039ae61"],
  async run({ cloud, claim }) {
    const user = { user_id: cloud.userId };
    const body = { application_credential: { name: cloud.name("app") } };
    const created = await cloud.identity.call("POST /users/{user_id}/application_credentials", { path: user, body });
    claim("Creating an application credential answers 201", created, created.status === 201);
    const { id, secret, project_id } = created.body.application_credential;
    claim("It is for the project of the token", created, project_id === cloud.projectId, project_id);
    const auth = { identity: { methods: ["application_credential"], application_credential: { id, secret } } };
    const signedIn = await cloud.identity.call("POST /auth/tokens", { body: { auth }, token: "none" });
    claim("Signing in with it answers 201", signedIn, signedIn.status === 201);
    claim(
      "The token is for its project",
      signedIn,
      signedIn.body.token.project.id === cloud.projectId,
      signedIn.body.token.project.id,
    );
    const path = { ...user, application_credential_id: id };
    const shown = await cloud.identity.call(
      "GET /users/{user_id}/application_credentials/{application_credential_id}",
      { path },
    );
    claim("Showing it answers 200", shown, shown.status === 200);
    claim("Its secret is not shown", shown, shown.body.application_credential.secret === undefined, "a secret");
    const deleted = await cloud.identity.call(
      "DELETE /users/{user_id}/application_credentials/{application_credential_id}",
      { path },
    );
    claim("Deleting it answers 204", deleted, deleted.status === 204);
    const refused = await cloud.identity.call("POST /auth/tokens", { body: { auth }, token: "none" });
    claim("Signing in with it afterwards is refused", refused, refused.status === 401 || refused.status === 404);
  },
};
