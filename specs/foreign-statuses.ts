import type { Json, JsonObject } from "./description.ts";
import { isObject } from "./pointer.ts";

const REFUSALS = [
  "400",
  "401",
  "403",
  "404",
  "405",
  "406",
  "409",
  "410",
  "411",
  "412",
  "413",
  "415",
  "416",
  "422",
  "429",
  "431",
];
const FAILURES = ["500", "501", "502", "503", "504"];
const OTHERS = ["200", "201", "202", "203", "204", "206", "300", "301", "302", "303", "304"];

const WIDE: Readonly<Record<string, readonly string[]>> = {
  "4XX": REFUSALS,
  "5XX": FAILURES,
  default: [...REFUSALS, ...FAILURES, ...OTHERS],
};

/**
 * The answers of an operation, status by status: `4XX`, `5XX` and `default` are written out. OpenAPI does not oblige an author to list every
 * status, so an operation without any refusal may be refused in any way, and one that needs a token may answer 401. An answer without `content`
 * says nothing of its body.
 * Rule: https://spec.openapis.org/oas/v3.1.0#responses-object
 */
export function everyStatus(
  responses: JsonObject,
  needsToken: boolean,
  resolve: (node: Json) => JsonObject | undefined,
): JsonObject {
  const written: Record<string, Json> = {};
  for (const [status, response] of Object.entries(responses)) {
    for (const one of WIDE[/^\dxx$/i.test(status) ? status.toUpperCase() : status] ?? [status]) {
      if (one === status || responses[one] === undefined) written[one] ??= response;
    }
  }
  const silent = { description: "Refused" };
  if (!Object.keys(written).some((status) => status.startsWith("4")))
    for (const status of REFUSALS) written[status] = silent;
  if (needsToken) written["401"] ??= silent;
  const bodies = Object.entries(written).map(([status, response]) => {
    const node = resolve(response);
    return [
      status,
      node === undefined || node["content"] !== undefined ? response : marked(node, { "open-body": true }),
    ];
  });
  return Object.fromEntries(bodies);
}

/** A node with more `x-openstack` keys. */
export function marked(node: JsonObject, more: JsonObject): JsonObject {
  const marks = isObject(node["x-openstack"]) ? node["x-openstack"] : {};
  return { ...node, "x-openstack": { ...marks, ...more } };
}

/** What success yields is told with every success, for those who remove it; with every answer when no success is listed. */
export function withProduce(
  responses: JsonObject,
  produces: Readonly<Record<string, string>>,
  resolve: (node: Json) => JsonObject | undefined,
): JsonObject {
  if (Object.keys(produces).length === 0) return responses;
  const successes = Object.keys(responses).filter((status) => status.startsWith("2"));
  const bearers = successes.length > 0 ? successes : Object.keys(responses);
  return Object.fromEntries(
    Object.entries(responses).map(([status, response]) => {
      const node = resolve(response);
      if (node === undefined || !bearers.includes(status)) return [status, response];
      return [status, marked(node, { produces })];
    }),
  );
}
