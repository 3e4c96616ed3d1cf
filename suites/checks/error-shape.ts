import { type Check, silent } from "./check.ts";
import { judgeBody } from "./schema-judgement.ts";

/** An error body has the service's documented form, and the code inside is the status outside. */
export const errorShape: Check = {
  id: "error-shape",
  claim: "An error body has the documented form of its service, with the HTTP status as its code",
  cites: [
    { title: "API guideline, Errors", href: "https://specs.openstack.org/openstack/api-sig/guidelines/errors.html" },
  ],
  judge: (judged) => {
    if (judged.response.status < 400) return silent("not an error");
    if (judged.exchange.request.method === "HEAD") return silent("HEAD has no body");
    return judgeBody(judged);
  },
};
