import type { OpenAPIV3_1 } from "openapi-types";
import type { Description, ForeignDescription, Json, JsonObject } from "./description.ts";
import { actionOperation, actionsIn, resolved } from "./foreign-actions.ts";
import { type PlacedPath, placer } from "./foreign-paths.ts";
import { everyStatus, marked, withProduce } from "./foreign-statuses.ts";
import { METHODS, type Method, type Operation } from "./operation.ts";
import { operationsOf } from "./operations.ts";
import { atPointer, isObject } from "./pointer.ts";

/** Of an operation's `x-openstack` keys those that tell how it is called and taken back, which OpenAPI has no word for. */
const CONDUCT = ["persona", "scope", "async", "destroys", "undo", "elsewhere", "lasting"];

/**
 * Another author's document put under our keys: paths and placeholders as ours, actions apart, and beside each operation that we know how
 * it is called and taken back. What it promises stays as it is written there.
 */
export function foreignDescription(
  document: JsonObject,
  own: Description,
  rest: Omit<ForeignDescription, "document">,
): ForeignDescription {
  const known = new Map(operationsOf(own).map((operation) => [operation.key, operation]));
  const place = placer(own);
  const paths: Record<string, Record<string, Json>> = {};
  for (const [pathKey, value] of Object.entries(document["paths"] ?? {})) {
    const item = resolved(document, value as Json);
    if (item === undefined) continue;
    const [path = pathKey, action] = pathKey.split("#", 2);
    const placed = place(path);
    for (const method of METHODS) {
      const node: Json | undefined = item[method.toLowerCase()];
      if (!isObject(node)) continue;
      for (const [suffix, one] of apart(document, node, method, placed.path, action, known)) {
        const key = `${placed.path}${suffix}`;
        const ours = known.get(`${method} ${key}`);
        // The same operation under another prefix says it again.
        if (paths[key]?.[method.toLowerCase()] !== undefined) continue;
        paths[key] = {
          ...(placed.base === "root" ? { "x-openstack": { base: "root" } } : {}),
          ...paths[key],
          [method.toLowerCase()]: operationUnder(document, { item, node: one, placed, suffix }, own, ours),
        };
      }
    }
  }
  return { ...rest, document: { ...document, paths } as unknown as OpenAPIV3_1.Document };
}

/** An operation and the actions that it is, each with what follows the path in its key. */
function apart(
  document: JsonObject,
  node: JsonObject,
  method: Method,
  path: string,
  action: string | undefined,
  known: ReadonlyMap<string, Operation>,
): readonly (readonly [suffix: string, node: JsonObject])[] {
  if (action !== undefined) return [[`#${action}`, node]];
  const prefix = `${method} ${path}#`;
  const ours = [...known.keys()].filter((key) => key.startsWith(prefix)).map((key) => key.slice(prefix.length));
  const actions = actionsIn(document, node, ours);
  if (actions.length === 0) return [["", node]];
  return actions.map((name) => [`#${name}`, actionOperation(document, node, name, ours)]);
}

interface Found {
  readonly item: JsonObject;
  readonly node: JsonObject;
  readonly placed: PlacedPath;
  readonly suffix: string;
}

function operationUnder(document: JsonObject, found: Found, own: Description, ours: Operation | undefined): JsonObject {
  const { item, node, placed, suffix } = found;
  const conduct = Object.entries(
    ours === undefined ? {} : ((ours.node["x-openstack"] as JsonObject | undefined) ?? {}),
  );
  const open = Array.isArray(node["security"]) && node["security"].length === 0 ? { persona: "none" } : {};
  const marks: JsonObject = {
    ...open,
    ...Object.fromEntries(conduct.filter(([key]) => CONDUCT.includes(key))),
    ...(isObject(node["x-openstack"]) ? node["x-openstack"] : {}),
  };
  const follow = (answer: Json): JsonObject | undefined => resolved(document, answer);
  const listed = isObject(node["responses"]) ? node["responses"] : {};
  const answers = everyStatus(listed, marks["persona"] !== "none", follow);
  return {
    ...node,
    operationId: ours?.operationId ?? `${node["operationId"] ?? placed.path}${suffix}`,
    summary: node["summary"] ?? ours?.summary ?? `${placed.path}${suffix}`,
    externalDocs: node["externalDocs"] ?? { url: ours?.href ?? "" },
    parameters: parametersUnder(document, { item, node, placed }, personasOf(own, ours)),
    responses: withProduce(answers, producedBy(own, ours), follow),
    "x-openstack": marks,
  };
}

function producedBy(own: Description, ours: Operation | undefined): Readonly<Record<string, string>> {
  const answers = ours?.node["responses"];
  const produced = Object.values(isObject(answers) ? answers : {}).map((answer) =>
    atPointer(resolved(own.document as unknown as JsonObject, answer), "/x-openstack/produces"),
  );
  return Object.assign({}, ...produced.filter(isObject)) as Record<string, string>;
}

/** Parameters that only some may use, by place and name. */
function personasOf(own: Description, ours: Operation | undefined): ReadonlyMap<string, Json> {
  const found = new Map<string, Json>();
  const list = ours?.node["parameters"];
  for (const entry of Array.isArray(list) ? list : []) {
    const parameter = resolved(own.document as unknown as JsonObject, entry);
    const persona = atPointer(parameter, "/x-openstack/persona") ?? atPointer(entry, "/x-openstack/persona");
    if (parameter !== undefined && persona !== undefined) found.set(`${parameter["in"]} ${parameter["name"]}`, persona);
  }
  return found;
}

/** The parameters of path and operation, the operation's first; those in the path under our names. */
function parametersUnder(
  document: JsonObject,
  { item, node, placed }: Omit<Found, "suffix">,
  personas: ReadonlyMap<string, Json>,
): readonly Json[] {
  const all = new Map<string, Json>();
  for (const list of [item["parameters"], node["parameters"]]) {
    for (const entry of Array.isArray(list) ? list : []) {
      const parameter = resolved(document, entry);
      if (parameter !== undefined) all.set(`${parameter["in"]} ${parameter["name"]}`, entry);
    }
  }
  const inPath = placed.placeholders.map(({ theirs, name, resource }): Json => {
    const parameter: JsonObject = resolved(document, all.get(`path ${theirs}`)) ?? { schema: { type: "string" } };
    const here = { ...parameter, name, in: "path", required: true };
    return resource === undefined ? here : marked(here, { resource });
  });
  const others = [...all].filter(([key]) => key.startsWith("query ") || key.startsWith("header "));
  return [
    ...inPath,
    ...others.map(([key, entry]) => {
      const persona = personas.get(key);
      return persona === undefined ? entry : marked(resolved(document, entry) ?? {}, { persona });
    }),
  ];
}
