import { type Check, CONFORMS, silent, validatorsFor } from "./check.ts";

const NUMBER = /^-?\d+(\.\d+)?$/;

/** Documented response headers are there and have the documented form. */
export const headersMatchSchema: Check = {
  id: "headers-match-schema",
  claim: "The response carries the headers that the API documents for its status, in the documented form",
  cites: [{ title: "OpenAPI 3.1, Header Object", href: "https://spec.openapis.org/oas/v3.1.0#header-object" }],
  judge({ response, promised, projection }) {
    if (promised === undefined || projection === undefined) return silent("the status is not described");
    if (promised.headers.length === 0) return silent("no headers are described");
    for (const { name, required, pointer, schema } of promised.headers) {
      const value = response.headers[name];
      if (value === undefined && required)
        return { kind: "deviates", expected: `a header ${name}`, observed: "absent", where: name };
      if (value === undefined || value.startsWith("[redacted")) continue;
      const numeric = schema["type"] === "integer" || schema["type"] === "number";
      const typed = numeric && NUMBER.test(value) ? Number(value) : value;
      const [violation] = validatorsFor(projection).violations(pointer, typed);
      if (violation !== undefined) {
        return {
          kind: "deviates",
          expected: `${name} ${violation.message}`,
          observed: value,
          where: name,
          schema: { pointer, instance: { header: name } },
        };
      }
    }
    return CONFORMS;
  },
};
