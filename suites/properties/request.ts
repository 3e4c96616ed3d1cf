import fc from "fast-check";
import type { CallOptions, QueryValue } from "../../fixtures/cloud/call.ts";
import type { Intent } from "../../fixtures/cloud/exchange.ts";
import type { Content, Json, Parameter, ProjectedOperation, Validators } from "../../specs/index.ts";
import { arbitraryAt, type Surroundings } from "./arbitrary.ts";
import { brokenValues } from "./broken.ts";
import { placeBelow, placed } from "./schema-view.ts";

/** A generated request; `fits` tells whether it is what it is meant to be, so that others can be passed over. */
export interface Generated {
  readonly fits: boolean;
  readonly options: CallOptions & { readonly intent: Intent };
}

/** What requests of one operation are generated from. */
export interface RequestSource {
  readonly operation: ProjectedOperation;
  readonly around: Surroundings;
  readonly validators: Validators;
  /** Values of the path's placeholders. */
  readonly path: Readonly<Record<string, string>>;
  /** Parameter that changes which fields come back; it is not generated. */
  readonly sparse?: string;
}

/** Requests that satisfy the description. */
export function validRequests(source: RequestSource): fc.Arbitrary<Generated> {
  const intent: Intent = { kind: "valid" };
  const { path } = source;
  const content = jsonBody(source.operation);
  return fc
    .tuple(
      queries(source),
      content === undefined ? fc.constant(undefined) : arbitraryAt(content.pointer, source.around),
    )
    .map(([query, body]) => ({
      fits: query.fits && (content === undefined || source.validators.violations(content.pointer, body).length === 0),
      options: { path, query: query.values, ...(body === undefined ? {} : { body }), intent },
    }));
}

/** Requests that break exactly one named constraint; undefined when the operation has nothing to break. */
export function brokenRequests(source: RequestSource): fc.Arbitrary<Generated> | undefined {
  const content = jsonBody(source.operation);
  if (content !== undefined) return brokenBodies(source, content);
  const breaks = queryBreaks(source);
  if (breaks.length === 0) return undefined;
  return fc.constantFrom(...breaks).map(({ name, constraint, value }) => ({
    fits: true,
    options: {
      path: source.path,
      query: { [name]: value },
      intent: { kind: "breaks" as const, constraint, where: `query ${name}` },
    },
  }));
}

/** The JSON content of a request body. */
export function jsonBody(operation: ProjectedOperation): Content | undefined {
  return operation.request?.contents.find(({ mediaType }) => mediaType === "application/json");
}

function brokenBodies(source: RequestSource, content: Content): fc.Arbitrary<Generated> {
  const { around, validators, path } = source;
  return fc.tuple(arbitraryAt(content.pointer, around), fc.nat({ max: 1_000_000 })).map(([valid, pick]): Generated => {
    const fits = validators.violations(content.pointer, valid).length === 0;
    const all = fits ? brokenValues(content.pointer, valid, around.document, validators) : [];
    const chosen = all[pick % Math.max(all.length, 1)];
    if (chosen === undefined) return { fits: false, options: { path, body: valid, intent: { kind: "valid" } } };
    const { constraint, where, value } = chosen;
    return {
      fits: true,
      options: { path, body: value, intent: { kind: "breaks", constraint, where: where === "" ? "the body" : where } },
    };
  });
}

function queryParameters({ operation, sparse }: RequestSource): readonly Parameter[] {
  return operation.parameters.filter((parameter) => parameter.in === "query" && parameter.name !== sparse);
}

function queries(
  source: RequestSource,
): fc.Arbitrary<{ readonly fits: boolean; readonly values: Record<string, QueryValue> }> {
  const parameters = queryParameters(source);
  const required = parameters.filter((parameter) => parameter.required);
  const optional = parameters.filter((parameter) => !parameter.required);
  return fc.subarray(optional, { maxLength: Math.min(2, optional.length) }).chain((picked) => {
    const chosen = [...required, ...picked];
    return fc.tuple(...chosen.map(({ pointer }) => arbitraryAt(pointer, source.around))).map((list) => ({
      fits: chosen.every(({ pointer }, index) => source.validators.violations(pointer, list[index]).length === 0),
      values: Object.fromEntries(chosen.map(({ name }, index) => [name, wireValue(list[index] as Json)])),
    }));
  });
}

/** A value as a query string can carry it. */
function wireValue(value: Json): QueryValue {
  if (value === null) return undefined;
  if (Array.isArray(value))
    return value.map((item) => (typeof item === "object" ? JSON.stringify(item) : item)) as QueryValue;
  return typeof value === "object" ? JSON.stringify(value) : (value as QueryValue);
}

/** A value of one query parameter that breaks one constraint. */
export interface BrokenQuery {
  readonly name: string;
  readonly constraint: string;
  readonly value: QueryValue;
}

/** What can be broken in a query, each so that it stays wrong as text: the digits of a number are no wrong type there. */
export function queryBreaks(source: RequestSource): readonly BrokenQuery[] {
  const described = queryParameters(source).flatMap(({ name, pointer }) =>
    brokenTexts(pointer, source).map((broken) => ({ name, ...broken })),
  );
  const unknown = { name: "stackmark_unknown", constraint: "additionalProperties", value: "x" };
  return source.operation.closedQuery === true ? [...described, unknown] : described;
}

function brokenTexts(pointer: string, source: RequestSource): readonly Omit<BrokenQuery, "name">[] {
  const { validators, around } = source;
  const at = placed(around.document, pointer);
  const { node } = at;
  // A list is written as one parameter for each item: one wrong item is enough.
  if (node["type"] === "array") return node["items"] === undefined ? [] : brokenTexts(placeBelow(at, "items"), source);
  const found: Omit<BrokenQuery, "name">[] = [];
  if (node["type"] === "integer") {
    found.push({ constraint: "type", value: "stackmark" });
    if (typeof node["minimum"] === "number") found.push({ constraint: "minimum", value: node["minimum"] - 1 });
  }
  if (node["type"] === "boolean") found.push({ constraint: "type", value: "stackmark" });
  if (Array.isArray(node["enum"])) found.push({ constraint: "enum", value: "stackmark-no-such-value" });
  return found.filter(({ value }) => validators.violations(pointer, value).length > 0);
}
