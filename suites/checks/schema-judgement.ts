import { atPointer } from "../../specs/index.ts";
import type { Judgement } from "../results/index.ts";
import { CONFORMS, type Judged, mediaType, silent, validatorsFor } from "./check.ts";

/** Judges a JSON body by the schema that the description promises for this status and media type. */
export function judgeBody({ exchange, response, projection, promised }: Judged): Judgement {
  if (projection === undefined || promised === undefined) return silent("the status is not described");
  const sparse = projection.profile["sparse-parameter"];
  if (sparse !== undefined && response.status < 300 && new URL(exchange.request.url).searchParams.has(sparse))
    return silent("only some fields were asked for");
  const { body } = response;
  if (promised.contents.length === 0) return silent("no body is described");
  if (body.kind === "none" && promised.openBody === true) return silent("whether there is a body is left open");
  if (body.kind === "none")
    return {
      kind: "deviates",
      expected: `a body of ${promised.contents.map((one) => one.mediaType).join(" or ")}`,
      observed: "no body",
      where: "body",
    };
  const type = mediaType(response.headers["content-type"]);
  const content =
    promised.contents.find((one) => one.mediaType === type) ??
    promised.contents.find((one) => isJson(one.mediaType) && isJson(type));
  if (content === undefined) return silent("the media type is not described");
  if (!isJson(content.mediaType)) return silent("the body is not JSON by description");
  if (body.kind !== "json")
    return {
      kind: "deviates",
      expected: "a JSON document",
      observed: body.kind === "text" ? (body.malformed ?? "text") : "bytes",
      where: "body",
    };
  const violations = validatorsFor(projection).violations(content.pointer, body.value);
  const [first] = [...violations].sort((a, b) => b.at.length - a.at.length || a.at.localeCompare(b.at));
  if (first === undefined) return CONFORMS;
  const others = violations.length > 1 ? ` (and ${violations.length - 1} more)` : "";
  return {
    kind: "deviates",
    expected: `${first.at === "" ? "the body" : first.at} ${first.message}${others}`,
    observed: brief(atPointer(body.value, first.at)),
    where: first.at,
    schema: { pointer: content.pointer, instance: "body" },
  };
}

/** Whether a media type is JSON. */
export function isJson(type: string): boolean {
  return type === "application/json" || type.endsWith("+json");
}

/** A value on one short line. */
export function brief(value: unknown): string {
  if (value === undefined) return "absent";
  const text = JSON.stringify(value);
  return text.length > 160 ? `${text.slice(0, 157)}...` : text;
}
