import { type Check, CONFORMS, mediaType, silent } from "./check.ts";

/** The media type is one that the operation documents for this status. */
export const contentTypeDocumented: Check = {
  id: "content-type-documented",
  claim: "The Content-Type of a response is one that the API documents for its status",
  cites: [{ title: "RFC 9110, Content-Type", href: "https://www.rfc-editor.org/rfc/rfc9110#section-8.3" }],
  judge({ promised, response }) {
    if (promised === undefined) return silent("the status is not described");
    if (response.body.kind === "none") return silent("no body");
    if (promised.contents.length === 0) return silent("no body is described");
    const type = mediaType(response.headers["content-type"]);
    if (promised.contents.some((content) => content.mediaType === type)) return CONFORMS;
    return {
      kind: "deviates",
      expected: promised.contents.map((content) => content.mediaType).join(" or "),
      observed: response.headers["content-type"] ?? "no Content-Type header",
      where: "content-type",
    };
  },
};
