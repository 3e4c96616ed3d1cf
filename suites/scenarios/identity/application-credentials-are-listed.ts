import type { Scenario } from "../scenario.ts";

export const applicationCredentialsAreListed: Scenario = {
  title: "Application credentials are listed to their user, by name alone when asked for",
  capability: "identity-application-credentials",
  cites: [
    {
      title: "Identity API, List application credentials",
      href: "https://docs.openstack.org/api-ref/identity/v3/#list-application-credentials",
    },
  ],
  tempest: ["ff0cd457-6224-46e7-b79e-0ada4964a8a6", "9bb5e5cc-5250-493a-8869-8b665f6aa5f6"],
  async run({ cloud, claim }) {
    const path = { user_id: cloud.userId };
    const names = [cloud.name("app"), cloud.name("app")] as const;
    const first = await cloud.identity.call("POST /users/{user_id}/application_credentials", {
      path,
      body: { application_credential: { name: names[0] } },
    });
    claim("Creating an application credential answers 201", first, first.status === 201);
    const second = await cloud.identity.call("POST /users/{user_id}/application_credentials", {
      path,
      body: { application_credential: { name: names[1] } },
    });
    claim("Creating another answers 201", second, second.status === 201);
    const listed = await cloud.identity.call("GET /users/{user_id}/application_credentials", { path });
    claim("Listing answers 200", listed, listed.status === 200);
    const known = (listed.body.application_credentials as { name: string }[]).map(({ name }) => name);
    claim(
      "Each is listed once",
      listed,
      names.every((name) => known.filter((one) => one === name).length === 1),
      known.join(", "),
    );
    const queried = await cloud.identity.call("GET /users/{user_id}/application_credentials", {
      path,
      query: { name: names[0] },
    });
    claim("Listing by name answers 200", queried, queried.status === 200);
    const found = (queried.body.application_credentials as { name: string }[]).map(({ name }) => name);
    claim("Only the named one is listed", queried, found.length === 1 && found[0] === names[0], found.join(", "));
  },
};
