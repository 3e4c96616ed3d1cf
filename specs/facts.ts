import type { Json, JsonObject } from "./description.ts";
import { atPointer, isObject } from "./pointer.ts";

/** What a document says, as flat sentences that can be compared as sets: operations, parameters, statuses, and fields of bodies. */
export interface Facts {
  /** `GET /servers/{}`: placeholders have no names here, as descriptions name them differently. */
  readonly operations: ReadonlySet<string>;
  /** `GET /servers query limit`. */
  readonly parameters: ReadonlySet<string>;
  /** `GET /servers 200`. */
  readonly statuses: ReadonlySet<string>;
  /** `POST /servers request /server/name`. */
  readonly requestFields: ReadonlySet<string>;
  /** `GET /servers response /servers` and so on, `*` for an item. */
  readonly responseFields: ReadonlySet<string>;
}

const METHODS = ["get", "head", "post", "put", "patch", "delete"];
const DEEPEST = 12;

/** The facts of an OpenAPI document. `#action` of a path and the version in front of it are left out. */
export function factsOf(document: JsonObject): Facts {
  const facts = {
    operations: new Set<string>(),
    parameters: new Set<string>(),
    statuses: new Set<string>(),
    requestFields: new Set<string>(),
    responseFields: new Set<string>(),
  };
  const paths = isObject(document["paths"]) ? document["paths"] : {};
  for (const [key, item] of Object.entries(paths)) {
    if (!isObject(item)) continue;
    for (const method of METHODS) {
      const operation = item[method];
      if (!isObject(operation)) continue;
      const id = `${method.toUpperCase()} ${plainPath(key)}`;
      facts.operations.add(id);
      for (const list of [item["parameters"], operation["parameters"]])
        addParameters(id, list, document, facts.parameters);
      addContent(`${id} request `, operation["requestBody"], document, facts.requestFields);
      for (const [status, response] of Object.entries(isObject(operation["responses"]) ? operation["responses"] : {})) {
        facts.statuses.add(`${id} ${status}`);
        if (/^[23]/.test(status)) addContent(`${id} response `, response, document, facts.responseFields);
      }
    }
  }
  return facts;
}

/** A path without version, action, placeholder names and closing slash. */
export function plainPath(key: string): string {
  const path = (key.split("#")[0] ?? key).replace(/^\/v\d+(\.\d+)?(?=\/|$)/, "").replace(/\{[^}]+\}/g, "{}");
  return path.replace(/\/+$/, "") || "/";
}

function resolve(node: Json | undefined, document: JsonObject): JsonObject {
  let current = node;
  for (let hops = 0; hops < 16 && isObject(current) && typeof current["$ref"] === "string"; hops += 1) {
    current = atPointer(document, decodeURIComponent(current["$ref"].slice(1)));
  }
  return isObject(current) ? current : {};
}

function addParameters(id: string, list: Json | undefined, document: JsonObject, into: Set<string>): void {
  for (const entry of Array.isArray(list) ? list : []) {
    const parameter = resolve(entry, document);
    if (parameter["in"] === "query") into.add(`${id} query ${parameter["name"]}`);
  }
}

function addContent(prefix: string, body: Json | undefined, document: JsonObject, into: Set<string>): void {
  const content = resolve(body, document)["content"];
  for (const media of Object.values(isObject(content) ? content : {})) {
    if (isObject(media)) addFields(prefix, media["schema"], document, into, new Set(), 0);
  }
}

function addFields(
  at: string,
  schema: Json | undefined,
  document: JsonObject,
  into: Set<string>,
  above: ReadonlySet<JsonObject>,
  depth: number,
): void {
  const node = resolve(schema, document);
  if (above.has(node) || depth > DEEPEST) return;
  const seen = new Set([...above, node]);
  for (const [name, property] of Object.entries(isObject(node["properties"]) ? node["properties"] : {})) {
    if (property === false) continue;
    into.add(`${at}/${name}`);
    addFields(`${at}/${name}`, property, document, into, seen, depth + 1);
  }
  if (node["items"] !== undefined) addFields(`${at}/*`, node["items"], document, into, seen, depth + 1);
  const byPattern = isObject(node["patternProperties"]) ? Object.values(node["patternProperties"]) : [];
  for (const property of [node["additionalProperties"], ...byPattern])
    if (isObject(property)) addFields(`${at}/*`, property, document, into, seen, depth + 1);
  for (const key of ["then", "else"])
    if (node[key] !== undefined) addFields(at, node[key], document, into, seen, depth + 1);
  for (const key of ["oneOf", "anyOf", "allOf"]) {
    const members = node[key];
    for (const member of Array.isArray(members) ? members : []) addFields(at, member, document, into, seen, depth + 1);
  }
}
