import { type Check, CONFORMS } from "./check.ts";

/** No request makes the service fail. */
export const noServerError: Check = {
  id: "no-server-error",
  claim: "No request makes the service fail with a 5xx that the API does not document",
  cites: [
    {
      title: "API guideline, HTTP response codes",
      href: "https://specs.openstack.org/openstack/api-sig/guidelines/http/response-codes.html",
    },
  ],
  judge({ response, promised }) {
    if (response.status < 500 || promised !== undefined) return CONFORMS;
    return { kind: "deviates", expected: "a status below 500", observed: String(response.status), where: "status" };
  },
};
