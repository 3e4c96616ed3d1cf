import { type Check, CONFORMS } from "./check.ts";

/** What is announced as JSON is JSON, and statuses that have no body have none. */
export const bodyAsAnnounced: Check = {
  id: "body-as-announced",
  claim: "A body is what its headers announce, and 204, 205 and 304 have none",
  cites: [{ title: "RFC 9110, Content", href: "https://www.rfc-editor.org/rfc/rfc9110#section-6.4" }],
  judge({ response, promised }) {
    const { body, status } = response;
    if ([204, 205, 304].includes(status) && body.kind !== "none") {
      return {
        kind: "deviates",
        expected: `no body with status ${status}`,
        observed: `${body.bytes} bytes`,
        where: "body",
      };
    }
    if (body.kind === "text" && body.malformed !== undefined) {
      return {
        kind: "deviates",
        expected: "a JSON document, as Content-Type says",
        observed: body.malformed,
        where: "body",
      };
    }
    if (
      promised !== undefined &&
      promised.contents.length === 0 &&
      promised.openBody !== true &&
      body.kind === "json"
    ) {
      return {
        kind: "deviates",
        expected: `no body with status ${status} of this operation`,
        observed: `${body.bytes} bytes of JSON`,
        where: "body",
      };
    }
    return CONFORMS;
  },
};
