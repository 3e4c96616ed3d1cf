import type { Scenario } from "../scenario.ts";

interface Entry {
  readonly type: string;
  readonly id: string;
  readonly endpoints: readonly { readonly interface: string; readonly url: string }[];
}

export const catalogIsTheTokens: Scenario = {
  title: "The catalog lists each service with its endpoints, the same as in the token",
  capability: "identity-catalog",
  cites: [
    {
      title: "Identity API, Get service catalog",
      href: "https://docs.openstack.org/api-ref/identity/v3/#get-service-catalog",
    },
  ],
  tempest: ["56b57ced-22b8-4127-9b8a-565dfb0207e2"],
  async run({ cloud, claim }) {
    const created = await cloud.identity.call("POST /auth/tokens", { body: cloud.authBody, token: "none" });
    claim("Signing in answers 201", created, created.status === 201);
    const listed = await cloud.identity.call("GET /auth/catalog", {
      validToken: created.headers["x-subject-token"] ?? "",
    });
    claim("The catalog answers 200", listed, listed.status === 200);
    const catalog = listed.body.catalog as Entry[];
    const known = (entries: readonly Entry[]): string =>
      entries
        .map(({ type, id }) => `${type} ${id}`)
        .sort()
        .join(", ");
    claim("The catalog is the token's", listed, known(catalog) === known(created.body.token.catalog), known(catalog));
    const types = catalog.map(({ type }) => type);
    claim("The catalog lists identity", listed, types.includes("identity"), types.join(", "));
    const broken = catalog.flatMap(({ endpoints }) => endpoints).filter(({ url }) => !/^https?:\/\//.test(url));
    claim("Each endpoint has an absolute URL", listed, broken.length === 0, JSON.stringify(broken[0]));
  },
};
