import { type Check, CONFORMS, silent } from "./check.ts";

/** A request that breaks the documented form is refused by the client's fault. */
export const brokenRequestRefused: Check = {
  id: "broken-request-refused",
  claim: "A request that breaks one documented constraint is refused with a 4xx",
  cites: [
    {
      title: "API guideline, HTTP response codes, 400",
      href: "https://specs.openstack.org/openstack/api-sig/guidelines/http/response-codes.html",
    },
  ],
  judge({ exchange, response }) {
    const { intent } = exchange;
    if (intent.kind === "valid") return silent("the request is valid");
    if (response.status >= 400) return CONFORMS;
    return {
      kind: "deviates",
      expected: `a 4xx, for the request breaks ${intent.constraint} at ${intent.where}`,
      observed: String(response.status),
      where: "status",
    };
  },
};
