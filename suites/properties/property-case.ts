import { createHash } from "node:crypto";
import type { AnyFixture, Demand } from "../../fixtures/resources/fixture.ts";
import {
  follow,
  isObject,
  isSafe,
  type Json,
  type JsonObject,
  type ProjectedOperation,
  type Projection,
} from "../../specs/index.ts";
import type { Case } from "../run/case.ts";
import { plainKind, SOURCES } from "./resources.ts";

/** What all property cases of an operation have in common. */
export function propertyCase(
  operation: ProjectedOperation,
  phase: string,
  rest: Pick<Case, "title" | "capability" | "run"> & { readonly needs?: Case["needs"] },
): Case {
  return {
    id: `properties/${operation.service}/${operation.key
      .replace(/^(\w+) \/?/, "$1 ")
      .replaceAll("/", "~")
      .replace(" ", "/")}/${phase}`,
    kind: "property",
    service: operation.service,
    cites: [{ title: `${operation.service} API, ${operation.summary}`, href: operation.href }],
    tempest: [],
    demand: demandOf(operation),
    callers: [],
    since: {},
    extensions: {},
    ...rest,
    needs: rest.needs ?? {},
  };
}

/** What a request of this operation makes asks for as much as the fixture of that kind; each example is taken back before the next. */
function demandOf(operation: ProjectedOperation): Demand {
  const made = operation.responses.flatMap(({ produces }) => Object.keys(produces));
  const kinds = new Set(made.map((parameter) => parameter.replace(/_(id|name)$/, "").replaceAll("_", "-")));
  const all: Record<string, number> = {};
  for (const kind of kinds)
    for (const [resource, count] of Object.entries(SOURCES[kind]?.owned?.demand ?? {}))
      all[resource] = (all[resource] ?? 0) + count;
  return all;
}

/** The run's seed, made the case's own, so that a case alone generates what it generates in a whole run. */
export function seedOf(seed: number, id: string): number {
  return createHash("sha256").update(`${seed} ${id}`).digest().readInt32BE(0);
}

/** The path parameters of an operation with the kinds that they name; undefined when one names nothing that can be had. */
export function pathKinds(operation: ProjectedOperation): Readonly<Record<string, string>> | undefined {
  const kinds: Record<string, string> = {};
  for (const parameter of operation.parameters) {
    if (parameter.in !== "path") continue;
    const kind = parameter.resource === undefined ? undefined : plainKind(parameter.resource);
    if (kind === undefined || (SOURCES[kind] === undefined && kind !== "project" && kind !== "user")) return undefined;
    kinds[parameter.name] = kind;
  }
  return kinds;
}

/** Whether an operation would change the caller's own account or project: none of that is ever sent as a valid or nearly valid request. */
export function touchesCaller(operation: ProjectedOperation): boolean {
  const kinds = Object.values(pathKinds(operation) ?? {});
  const makes = operation.responses.some(({ produces }) => Object.keys(produces).length > 0);
  return (
    !isSafe(operation) && !makes && kinds.length > 0 && kinds.every((kind) => kind === "project" || kind === "user")
  );
}

/** The kinds that a request body refers to and of which a run can have one. */
export function bodyKinds(operation: ProjectedOperation, projection: Projection): readonly string[] {
  const kinds = new Set<string>();
  const seen = new Set<string>();
  const walk = (node: Json): void => {
    if (Array.isArray(node)) for (const item of node) walk(item);
    if (!isObject(node)) return;
    const ref = node["$ref"];
    if (typeof ref === "string" && !seen.has(ref)) {
      seen.add(ref);
      walk(follow(projection.document as JsonObject, decodeURIComponent(ref.slice(1))).node);
    }
    const kind = isObject(node["x-openstack"]) ? node["x-openstack"]["resource"] : undefined;
    if (typeof kind === "string" && SOURCES[plainKind(kind)] !== undefined) kinds.add(kind);
    for (const value of Object.values(node)) walk(value);
  };
  for (const { schema } of operation.request?.contents ?? []) walk(schema);
  return [...kinds].sort();
}

/** Fixtures for path and body. `own` takes a resource of the case's own for the last path parameter. */
export function needsOf(
  operation: ProjectedOperation,
  projection: Projection,
  own: boolean,
): Record<string, AnyFixture> {
  const needs: Record<string, AnyFixture> = {};
  const kinds = Object.entries(pathKinds(operation) ?? {});
  for (const [index, [parameter, kind]] of kinds.entries()) {
    const source = SOURCES[kind];
    if (source === undefined) continue;
    needs[`path ${parameter}`] = own && index === kinds.length - 1 ? (source.owned ?? source.shared) : source.shared;
  }
  for (const kind of bodyKinds(operation, projection)) {
    const source = SOURCES[plainKind(kind)];
    if (source !== undefined) needs[`body ${kind}`] = source.shared;
  }
  return needs;
}

/** The values of the path's placeholders from what was provided. */
export function pathValues(
  operation: ProjectedOperation,
  given: Readonly<Record<string, unknown>>,
  ids: { readonly project: string; readonly user: string },
): Record<string, string> {
  return Object.fromEntries(
    Object.entries(pathKinds(operation) ?? {}).map(([parameter, kind]) => {
      if (kind === "project" || kind === "user") return [parameter, ids[kind]];
      return [parameter, SOURCES[kind]?.id(given[`path ${parameter}`]) ?? ""];
    }),
  );
}

/** Ids of provided resources by kind, under the words of the description. */
export function resourceIds(
  operation: ProjectedOperation,
  projection: Projection,
  given: Readonly<Record<string, unknown>>,
): ReadonlyMap<string, readonly string[]> {
  return new Map(
    bodyKinds(operation, projection).map((kind) => [kind, [SOURCES[plainKind(kind)]?.id(given[`body ${kind}`]) ?? ""]]),
  );
}
