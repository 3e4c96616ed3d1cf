import { type Check, CONFORMS, silent } from "./check.ts";

const FIELDS = new Set([
  "created_at",
  "updated_at",
  "created",
  "updated",
  "issued_at",
  "start_time",
  "finish_time",
  "attached_at",
  "detached_at",
]);
const FORM = /^\d{4}-\d\d-\d\d[T ]\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:?\d\d)?$/;
/** Under these names stands what people wrote: users' metadata, and authors' days of their extensions, such as 2017-041-06. */
const WRITTEN_BY_HAND = new Set(["metadata", "properties", "extension", "extensions"]);
const DAY_MS = 86_400_000;

/** Times are ISO 8601, not in the future of the service's own clock, and nothing is updated before it was made. */
export const timestampsSane: Check = {
  id: "timestamps-sane",
  claim: "Times are ISO 8601, none lies in the future, and nothing was updated before it was created",
  cites: [{ title: "API guideline, Time", href: "https://specs.openstack.org/openstack/api-sig/guidelines/time.html" }],
  judge({ response, exchange, operation }) {
    const { body } = response;
    if (body.kind !== "json" || response.status >= 400 || operation === undefined) return silent("no body with times");
    const now =
      Math.max(Date.parse(response.headers["date"] ?? ""), Date.parse(exchange.at)) || Date.parse(exchange.at);
    let seen = 0;
    for (const { fields, at } of timedObjects(body.value, "")) {
      for (const [name, value] of Object.entries(fields)) {
        if (!FIELDS.has(name) || typeof value !== "string" || value === "") continue;
        seen += 1;
        if (!FORM.test(value) || Number.isNaN(instant(value)))
          return {
            kind: "deviates",
            expected: "an ISO 8601 time",
            observed: JSON.stringify(value),
            where: `${at}/${name}`,
          };
        if (instant(value) > now + DAY_MS)
          return {
            kind: "deviates",
            expected: "a time that is not in the future",
            observed: value,
            where: `${at}/${name}`,
          };
      }
      const [made, changed] = [fields["created_at"] ?? fields["created"], fields["updated_at"] ?? fields["updated"]];
      if (
        typeof made === "string" &&
        typeof changed === "string" &&
        Math.floor(instant(changed) / 1000) < Math.floor(instant(made) / 1000)
      ) {
        return { kind: "deviates", expected: `updated not before created (${made})`, observed: changed, where: at };
      }
    }
    return seen === 0 ? silent("no times") : CONFORMS;
  },
};

function instant(text: string): number {
  const zoned = /(Z|[+-]\d\d:?\d\d)$/.test(text) ? text : `${text}Z`;
  return Date.parse(zoned.replace(" ", "T"));
}

function* timedObjects(
  value: unknown,
  at: string,
): Generator<{ fields: Readonly<Record<string, unknown>>; at: string }> {
  if (value === null || typeof value !== "object") return;
  if (!Array.isArray(value)) yield { fields: value as Readonly<Record<string, unknown>>, at };
  for (const [name, child] of Object.entries(value)) {
    if (!WRITTEN_BY_HAND.has(name)) yield* timedObjects(child, `${at}/${name}`);
  }
}
