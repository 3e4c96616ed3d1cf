import { type Check, silent } from "./check.ts";
import { judgeBody } from "./schema-judgement.ts";

/** A body of success has exactly the documented fields, types and values at this microversion. */
export const bodyMatchesSchema: Check = {
  id: "body-matches-schema",
  claim: "The body of a successful response is what the API documents at this microversion: no field more, none less",
  cites: [
    {
      title: "API interoperability guideline",
      href: "https://specs.openstack.org/openstack/api-sig/guidelines/api_interoperability.html",
    },
    { title: "OpenAPI 3.1, Media Type Object", href: "https://spec.openapis.org/oas/v3.1.0#media-type-object" },
  ],
  judge: (judged) => (judged.response.status >= 400 ? silent("judged by error-shape") : judgeBody(judged)),
};
