import { conditionOf, extensionsOf } from "./condition.ts";
import type { Description, JsonObject } from "./description.ts";
import { type Async, METHODS, type Method, type Operation } from "./operation.ts";
import { isObject } from "./pointer.ts";
import type { Persona, Service } from "./service.ts";

/** All operations of a description, in its order; HEAD twins follow their GET. Those that only a foreign document has come last. */
export function operationsOf({ service, document, foreign }: Description): readonly Operation[] {
  const own = inDocument(service, document);
  if (foreign === undefined) return own;
  const keys = new Set(own.map(({ key }) => key));
  const theirs = inDocument(service, foreign.document).filter(({ key }) => !keys.has(key));
  return [...own, ...theirs.map((operation) => ({ ...operation, strange: true as const }))];
}

/** Documents are not changed once they are read, and their operations are asked for again and again. */
const known = new WeakMap<Description["document"], readonly Operation[]>();

function inDocument(service: Service, document: Description["document"]): readonly Operation[] {
  let operations = known.get(document);
  if (operations === undefined) {
    const paths = (document.paths ?? {}) as unknown as JsonObject;
    operations = Object.entries(paths).flatMap(([key, item]) => (isObject(item) ? ofPath(service, key, item) : []));
    known.set(document, operations);
  }
  return operations;
}

function ofPath(service: Service, pathKey: string, item: JsonObject): readonly Operation[] {
  const found: Operation[] = [];
  for (const method of METHODS) {
    const node = item[method.toLowerCase()];
    if (!isObject(node)) continue;
    const operation = ofNode(service, pathKey, method, item, node);
    found.push(operation);
    if (method === "GET" && conditionOf(node)?.["head"] === true) found.push(headTwin(operation));
  }
  return found;
}

function ofNode(service: Service, pathKey: string, method: Method, item: JsonObject, node: JsonObject): Operation {
  const [path = pathKey, action] = pathKey.split("#", 2);
  const condition = conditionOf(node) ?? {};
  const base = conditionOf(item)?.["base"] === "root" ? "root" : "version";
  const range = rangeOf(condition, conditionOf(item));
  const docs = isObject(node["externalDocs"]) ? String(node["externalDocs"]["url"]) : "";
  return {
    id: `${service} ${method} ${pathKey}`,
    key: `${method} ${pathKey}`,
    service,
    method,
    path,
    ...(action === undefined ? {} : { action }),
    base,
    operationId: String(node["operationId"] ?? `${method} ${pathKey}`),
    summary: String(node["summary"] ?? ""),
    href: docs,
    persona: (condition["persona"] as Persona | undefined) ?? "member",
    scope: (condition["scope"] as Operation["scope"] | undefined) ?? "project",
    range,
    extensions: extensionsOf({ ...conditionOf(item), ...condition }),
    ...(isObject(condition["async"]) ? { async: condition["async"] as unknown as Async } : {}),
    ...(condition["lasting"] === true ? { lasting: true as const } : {}),
    ...(typeof condition["destroys"] === "string" ? { destroys: condition["destroys"] } : {}),
    node: Array.isArray(item["parameters"])
      ? { ...node, parameters: [...item["parameters"], ...((node["parameters"] as [] | undefined) ?? [])] }
      : node,
  };
}

function rangeOf(condition: JsonObject, outer?: JsonObject): Operation["range"] {
  const min = condition["min-ver"] ?? outer?.["min-ver"];
  const max = condition["max-ver"] ?? outer?.["max-ver"];
  return {
    ...(typeof min === "string" ? { "min-ver": min } : {}),
    ...(typeof max === "string" ? { "max-ver": max } : {}),
  };
}

function headTwin(get: Operation): Operation {
  const pathKey = get.key.slice("GET ".length);
  return {
    ...get,
    id: `${get.service} HEAD ${pathKey}`,
    key: `HEAD ${pathKey}`,
    method: "HEAD",
    operationId: `${get.operationId}Head`,
    summary: `${get.summary}, headers only`,
  };
}
