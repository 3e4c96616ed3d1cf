import { type Check, CONFORMS, silent } from "./check.ts";

/** Statuses that any HTTP server may send, whatever it serves; `no-server-error` judges the 5xx. */
const ANY_SERVER = new Set([405, 413, 414, 415, 429, 431, 500, 502, 503, 504]);

/** The status is one that the operation documents. */
export const statusDocumented: Check = {
  id: "status-documented",
  claim: "The response status is one that the API documents for this operation",
  cites: [{ title: "OpenAPI 3.1, Responses Object", href: "https://spec.openapis.org/oas/v3.1.0#responses-object" }],
  judge({ operation, promised, response, exchange }) {
    if (exchange.operation === undefined) return silent("no operation of the description");
    if (operation === undefined) return silent("the operation is not there at this microversion");
    if (promised !== undefined || ANY_SERVER.has(response.status)) return CONFORMS;
    return {
      kind: "deviates",
      expected: `one of ${operation.responses.map(({ status }) => status).join(", ")}`,
      observed: String(response.status),
      where: "status",
    };
  },
};
