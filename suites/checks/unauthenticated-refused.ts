import { type Check, CONFORMS, silent } from "./check.ts";

/** Without a valid token only what is public is answered. */
export const unauthenticatedRefused: Check = {
  id: "unauthenticated-refused",
  claim: "A request without a valid token is answered 401 unless the operation is public",
  cites: [
    {
      title: "Identity API, Authentication and token management",
      href: "https://docs.openstack.org/api-ref/identity/v3/#authentication-and-token-management",
    },
  ],
  judge({ exchange, operation, response }) {
    if (exchange.persona !== "none") return silent("a valid token was sent");
    if (operation === undefined) return silent("the operation is not described here");
    if (operation.persona === "none") return silent("the operation is public");
    if (response.status === 401) return CONFORMS;
    return { kind: "deviates", expected: "401", observed: String(response.status), where: "status" };
  },
};
