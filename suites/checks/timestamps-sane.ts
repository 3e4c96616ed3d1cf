import type { Judgement } from "../results/index.ts";
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
    const times: Times = { now, path: [], seen: 0 };
    return wrongIn(body.value, times) ?? (times.seen === 0 ? silent("no times") : CONFORMS);
  },
};

type Fields = Readonly<Record<string, unknown>>;

interface Times {
  readonly now: number;
  /** Where the walk is. */
  readonly path: string[];
  seen: number;
}

/** The first time that is wrong, in the order of the body. */
function wrongIn(value: unknown, times: Times): Judgement | undefined {
  if (value === null || typeof value !== "object") return undefined;
  const wrong = Array.isArray(value) ? undefined : wrongOf(value as Fields, times);
  if (wrong !== undefined) return wrong;
  for (const [name, child] of Object.entries(value)) {
    if (child === null || typeof child !== "object" || WRITTEN_BY_HAND.has(name)) continue;
    times.path.push(name);
    const deeper = wrongIn(child, times);
    if (deeper !== undefined) return deeper;
    times.path.pop();
  }
  return undefined;
}

function wrongOf(fields: Fields, times: Times): Judgement | undefined {
  const deviates = (expected: string, observed: string, ...name: readonly string[]): Judgement => {
    const where = [...times.path, ...name].map((part) => `/${part}`).join("");
    return { kind: "deviates", expected, observed, where };
  };
  for (const [name, value] of Object.entries(fields)) {
    if (!FIELDS.has(name) || typeof value !== "string" || value === "") continue;
    times.seen += 1;
    if (!FORM.test(value) || Number.isNaN(instant(value)))
      return deviates("an ISO 8601 time", JSON.stringify(value), name);
    if (instant(value) > times.now + DAY_MS) return deviates("a time that is not in the future", value, name);
  }
  const [made, changed] = [fields["created_at"] ?? fields["created"], fields["updated_at"] ?? fields["updated"]];
  const backwards =
    typeof made === "string" &&
    typeof changed === "string" &&
    Math.floor(instant(changed) / 1000) < Math.floor(instant(made) / 1000);
  return backwards ? deviates(`updated not before created (${made})`, changed) : undefined;
}

function instant(text: string): number {
  const zoned = /(Z|[+-]\d\d:?\d\d)$/.test(text) ? text : `${text}Z`;
  return Date.parse(zoned.replace(" ", "T"));
}
