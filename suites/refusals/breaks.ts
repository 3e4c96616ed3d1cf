import fc from "fast-check";
import type { CallOptions } from "../../fixtures/cloud/call.ts";
import type { Intent } from "../../fixtures/cloud/exchange.ts";
import { atPointer, type Content, type Json, type ProjectedOperation } from "../../specs/index.ts";
import { arbitraryAt } from "../properties/arbitrary.ts";
import { brokenValues, typeOf } from "../properties/broken.ts";
import { queryBreaks, type RequestSource } from "../properties/request.ts";

/** A request that breaks one named constraint at one place. */
export interface Break {
  readonly constraint: string;
  readonly where: string;
  /** Of a wrong type, which. */
  readonly given?: string;
  readonly options: CallOptions & { readonly intent: Intent };
}

/** Valid requests from which broken ones are made. */
const CANDIDATES = 150;
/** Values with which the same constraint is broken at the same place. */
const MOST_VALUES = 8;

/** Requests that break each constraint at each place: one list for each, of different values, in an order that the seed decides. */
export function breaksOf(source: RequestSource, seed: number): readonly (readonly Break[])[] {
  const found = new Map<string, Map<string, Break>>();
  const add = (one: Break): void => {
    const kind = `${one.constraint} ${one.where}`;
    const values = found.get(kind) ?? new Map<string, Break>();
    found.set(kind, values.set(JSON.stringify(one.options), one));
  };
  for (const one of inQuery(source)) add(one);
  const content = jsonContent(source.operation);
  if (content !== undefined) for (const one of bodyBreaks(source, content, seed)) add(one);
  return [...found.values()].map((values, index) => turned([...values.values()], seed + index).slice(0, MOST_VALUES));
}

function turned<T>(list: readonly T[], by: number): readonly T[] {
  const start = Math.abs(by) % list.length;
  return [...list.slice(start), ...list.slice(0, start)];
}

/** A request body that is written as JSON, whatever it is called. */
export function jsonContent(operation: ProjectedOperation): Content | undefined {
  return operation.request?.contents.find(({ mediaType }) => /\bjson\b/.test(mediaType));
}

/** The options that send a body under its media type. */
export function sending(content: Content, body: Json): Pick<CallOptions, "body" | "content"> {
  if (content.mediaType === "application/json") return { body };
  return { content: { type: content.mediaType, data: JSON.stringify(body) } };
}

function inQuery(source: RequestSource): readonly Break[] {
  return queryBreaks(source).map(({ name, constraint, value }) => {
    const where = `query ${name}`;
    const intent = { kind: "breaks" as const, constraint, where };
    return { constraint, where, options: { path: source.path, query: { [name]: value }, intent } };
  });
}

function bodyBreaks(source: RequestSource, content: Content, seed: number): readonly Break[] {
  const { around, validators, path } = source;
  const valid = fc
    .sample(arbitraryAt(content.pointer, around), { seed, numRuns: CANDIDATES })
    .filter((body) => validators.violations(content.pointer, body).length === 0);
  return valid.flatMap((body) =>
    brokenValues(content.pointer, body, around.document, validators).map(({ constraint, where, value }) => {
      const place = where === "" ? "the body" : where;
      const intent = { kind: "breaks" as const, constraint, where: place };
      const given = constraint === "type" ? { given: typeOf(atPointer(value, where)) } : {};
      return { constraint, where: place, ...given, options: { path, ...sending(content, value), intent } };
    }),
  );
}
