import type { Json, JsonObject } from "./description.ts";
import { isObject } from "./pointer.ts";
import type { ProjectedOperation, Projection } from "./projection.ts";

/**
 * The plain OpenAPI 3.1 document of a projection, for any tool: the actions of one path are one operation again, HEAD twins are written out, the headers
 * that every response carries are named, `produces` has become OpenAPI links, and nothing of `x-openstack` is left.
 */
export function publish(projection: Projection): JsonObject {
  const { document, operations, profile } = projection;
  const paths: Record<string, Record<string, Json>> = {};
  const consumers = consumersOf([...operations.values()]);
  const source = document["paths"] as JsonObject;
  for (const [pathKey, item] of Object.entries(source)) {
    const path = pathKey.split("#")[0] ?? pathKey;
    const own = plainItem(item as JsonObject, path, operations, pathKey, consumers);
    paths[path] = mergeItems(paths[path], own);
  }
  const { info, ...rest } = document;
  const version = projection.viewpoint.microversion ?? profile.version;
  const published = { ...rest, info: { ...(info as JsonObject), version }, paths } as JsonObject;
  return pruned(stripped(published) as JsonObject);
}

type Consumers = ReadonlyMap<string, readonly ProjectedOperation[]>;

/** Operations by each placeholder of their path. */
function consumersOf(operations: readonly ProjectedOperation[]): Consumers {
  const found = new Map<string, ProjectedOperation[]>();
  for (const operation of operations) {
    if (operation.method === "HEAD" || operation.action !== undefined) continue;
    for (const name of placeholders(operation)) found.set(name, [...(found.get(name) ?? []), operation]);
  }
  return found;
}

function placeholders({ path }: ProjectedOperation): readonly string[] {
  return [...path.matchAll(/\{(\w+)\}/g)].map((match) => match[1] as string);
}

function plainItem(
  item: JsonObject,
  path: string,
  operations: Projection["operations"],
  pathKey: string,
  consumers: Consumers,
): Record<string, Json> {
  const plain: Record<string, Json> = {};
  for (const [method, node] of Object.entries(item)) {
    const operation = operations.get(`${method.toUpperCase()} ${pathKey}`);
    if (operation === undefined || !isObject(node)) {
      plain[method] = node as Json;
      continue;
    }
    plain[method] = { ...node, responses: linked(node["responses"] as JsonObject, operation, consumers) };
    if (operations.has(`HEAD ${path}`) && method === "get") plain["head"] = headOf(node);
  }
  return plain;
}

function linked(responses: JsonObject, operation: ProjectedOperation, consumers: Consumers): JsonObject {
  const copy: Record<string, Json> = { ...responses };
  for (const { status, produces } of operation.responses) {
    const links: Record<string, Json> = {};
    for (const name of Object.keys(produces)) {
      for (const consumer of consumers.get(name) ?? []) {
        const parameters = parametersFrom(consumer, operation, produces);
        if (parameters !== undefined) links[consumer.operationId] = { operationId: consumer.operationId, parameters };
      }
    }
    const response = copy[String(status)];
    if (Object.keys(links).length > 0 && isObject(response) && response["$ref"] === undefined)
      copy[String(status)] = { ...response, links };
  }
  return copy;
}

/** What a consumer's path takes, from the answer or from the producer's own path; undefined when something is left open. */
function parametersFrom(
  consumer: ProjectedOperation,
  producer: ProjectedOperation,
  produces: Readonly<Record<string, string>>,
): JsonObject | undefined {
  const own = placeholders(producer);
  const parameters: Record<string, Json> = {};
  for (const name of placeholders(consumer)) {
    const place = produces[name];
    if (place === undefined && !own.includes(name)) return undefined;
    parameters[name] =
      place === undefined ? `$request.path.${name}` : place.startsWith("$") ? place : `$response.body#${place}`;
  }
  return parameters;
}

function headOf(get: JsonObject): JsonObject {
  const responses = Object.fromEntries(
    Object.entries(get["responses"] as JsonObject).map(([status, response]) => [
      status,
      {
        description: isObject(response)
          ? (response["description"] ?? "As GET, without a body")
          : "As GET, without a body",
      },
    ]),
  );
  return { ...get, operationId: `${get["operationId"]}Head`, summary: `${get["summary"]}, headers only`, responses };
}

/** Actions share a path and a method: their bodies become alternatives, their responses a union. */
function mergeItems(known: Record<string, Json> | undefined, item: Record<string, Json>): Record<string, Json> {
  if (known === undefined) return item;
  const merged: Record<string, Json> = { ...known };
  for (const [method, node] of Object.entries(item)) {
    const twin = merged[method];
    merged[method] =
      isObject(twin) && isObject(node) && isObject(node["responses"]) ? mergeOperations(twin, node) : node;
  }
  return merged;
}

function mergeOperations(a: JsonObject, b: JsonObject): JsonObject {
  const responses: Record<string, Json> = { ...(a["responses"] as JsonObject) };
  for (const [status, response] of Object.entries(b["responses"] as JsonObject)) {
    const twin = responses[status];
    responses[status] = twin === undefined ? response : mergeResponses(twin, response);
  }
  return {
    ...a,
    summary: "Do an action",
    description: `${a["description"] ?? a["summary"]}; ${b["summary"]}`,
    requestBody: {
      required: true,
      content: { "application/json": { schema: { oneOf: [...bodiesOf(a), ...bodiesOf(b)] } } },
    },
    responses,
  };
}

function bodiesOf(operation: JsonObject): readonly Json[] {
  const schema = ((operation["requestBody"] as JsonObject | undefined)?.["content"] as JsonObject | undefined)?.[
    "application/json"
  ];
  const node = isObject(schema) ? schema["schema"] : undefined;
  if (node === undefined) return [];
  return isObject(node) && Array.isArray(node["oneOf"]) && Object.keys(node).length === 1 ? node["oneOf"] : [node];
}

function mergeResponses(a: Json, b: Json): Json {
  if (JSON.stringify(a) === JSON.stringify(b) || !isObject(a) || !isObject(b)) return a;
  if (a["$ref"] !== undefined || b["$ref"] !== undefined) return a["$ref"] === undefined ? a : b;
  const contents = [a["content"], b["content"]].filter(isObject);
  if (contents.length === 0) return a;
  const content: Record<string, Json> = {};
  for (const [type, media] of contents.flatMap((one) => Object.entries(one))) {
    const schemas = [content[type], media]
      .filter(isObject)
      .flatMap((one) => (one["schema"] === undefined ? [] : [one["schema"]]));
    content[type] =
      schemas.length === 0 ? media : { schema: schemas.length === 1 ? (schemas[0] as Json) : { anyOf: schemas } };
  }
  return { ...a, content };
}

/** A copy without `x-openstack`; the marks on path items say where a path hangs, which OpenAPI has no word for. */
function stripped(node: Json): Json {
  if (Array.isArray(node)) return node.map(stripped);
  if (!isObject(node)) return node;
  return Object.fromEntries(
    Object.entries(node).flatMap(([key, value]) => (key === "x-openstack" ? [] : [[key, stripped(value as Json)]])),
  );
}

/** Only the components that something refers to. */
function pruned(document: JsonObject): JsonObject {
  const used = new Set<string>();
  const walk = (node: Json): void => {
    if (Array.isArray(node)) for (const item of node) walk(item);
    if (!isObject(node)) return;
    const ref = node["$ref"];
    if (typeof ref === "string" && !used.has(ref)) {
      used.add(ref);
      const [, , kind = "", name = ""] = decodeURIComponent(ref).split("/");
      used.add(`#/components/${kind}/${name}`);
      walk(((document["components"] as JsonObject)[kind] as JsonObject | undefined)?.[name] ?? null);
    }
    for (const value of Object.values(node)) walk(value as Json);
  };
  walk(document["paths"] as Json);
  const components = Object.fromEntries(
    Object.entries((document["components"] ?? {}) as JsonObject).map(([kind, members]) => [
      kind,
      kind === "securitySchemes"
        ? members
        : Object.fromEntries(
            Object.entries(members as JsonObject).filter(([name]) => used.has(`#/components/${kind}/${name}`)),
          ),
    ]),
  );
  return { ...document, components: components as JsonObject };
}
