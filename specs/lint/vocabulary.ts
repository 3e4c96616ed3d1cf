import type { JsonObject } from "../description.ts";
import { compareMicroversions } from "../microversion.ts";
import { operationsOf } from "../operations.ts";
import { isObject } from "../pointer.ts";
import { PERSONAS } from "../service.ts";
import { documentOf, type LintRule } from "./rule.ts";

const KEYS = new Set([
  "undo",
  "min-ver",
  "max-ver",
  "extension",
  "filter",
  "filter-except",
  "base",
  "closed-query",
  "copies",
  "persona",
  "scope",
  "head",
  "async",
  "destroys",
  "elsewhere",
  "lasting",
  "resource",
  "produces",
  "required",
  "values",
]);
const VERSION = /^\d+\.\d+$/;

/** Only the known `x-openstack` keys, with sane values. */
export const vocabulary: LintRule = {
  id: "vocabulary",
  because: "a misspelt key is a promise that nobody reads, and an inverted range removes what it should describe",
  find(description) {
    const operationIds = new Set(operationsOf(description).map(({ operationId }) => operationId));
    const bounds = description.profile.microversions;
    const { "x-openstack": _profile, ...rest } = documentOf(description);
    return [...conditionsIn(rest)].flatMap(({ condition, pointer }) =>
      problemsOf(condition, operationIds, bounds).map((message) => ({ at: pointer, message })),
    );
  },
};

function* conditionsIn(node: unknown, pointer = ""): Generator<{ condition: JsonObject; pointer: string }> {
  if (Array.isArray(node)) for (const [index, item] of node.entries()) yield* conditionsIn(item, `${pointer}/${index}`);
  else if (isObject(node)) {
    for (const [key, value] of Object.entries(node)) {
      const place = `${pointer}/${key.replaceAll("~", "~0").replaceAll("/", "~1")}`;
      if (key === "x-openstack" && isObject(value)) yield { condition: value, pointer: place };
      else yield* conditionsIn(value, place);
    }
  }
}

function problemsOf(
  condition: JsonObject,
  operationIds: ReadonlySet<string>,
  bounds?: { readonly min: string; readonly max: string },
): string[] {
  const problems = Object.keys(condition)
    .filter((key) => !KEYS.has(key))
    .map((key) => `"${key}" is not an x-openstack key`);
  const closed = isObject(condition["closed-query"]) ? [condition["closed-query"]] : [];
  const ranges = [condition, ...closed, ...nested(condition["required"]), ...nested(condition["values"])];
  for (const range of ranges) problems.push(...rangeProblems(range, bounds));
  const { persona } = condition;
  if (persona !== undefined && !(PERSONAS as readonly unknown[]).includes(persona))
    problems.push(`persona "${persona}" is unknown`);
  const async = condition["async"];
  if (isObject(async) && !operationIds.has(String(async["show"])))
    problems.push(`async shows by "${async["show"]}", which is no operationId`);
  return problems;
}

function nested(value: unknown): readonly JsonObject[] {
  return isObject(value) ? Object.values(value).filter(isObject) : [];
}

function rangeProblems(range: JsonObject, bounds?: { readonly min: string; readonly max: string }): string[] {
  const edges = [range["min-ver"], range["max-ver"]].filter((edge) => edge !== undefined);
  if (edges.length === 0) return [];
  if (bounds === undefined) return ["has a microversion range, but the service has no microversions"];
  const bad = edges.filter((edge) => typeof edge !== "string" || !VERSION.test(edge));
  if (bad.length > 0) return [`"${bad.join(", ")}" is not a quoted microversion`];
  const outside = (edges as string[]).filter(
    (edge) => compareMicroversions(edge, bounds.min) < 0 || compareMicroversions(edge, bounds.max) > 0,
  );
  const [min, max] = [range["min-ver"], range["max-ver"]] as (string | undefined)[];
  const inverted = min !== undefined && max !== undefined && compareMicroversions(min, max) > 0;
  return [
    ...outside.map((edge) => `${edge} lies outside ${bounds.min} to ${bounds.max}`),
    ...(inverted ? [`the range ${min} to ${max} is inverted`] : []),
  ];
}
