import { conditionOf, holds } from "./condition.ts";
import type { Description, Json, JsonObject } from "./description.ts";
import { lazily } from "./lazily.ts";
import { inRange } from "./microversion.ts";
import type { Operation } from "./operation.ts";
import { operationsOf } from "./operations.ts";
import { atPointer, follow, isObject, pointerOf } from "./pointer.ts";
import { type Projector, projector } from "./project-schema.ts";
import type { Content, Parameter, ProjectedOperation, Projection, PromisedResponse, Viewpoint } from "./projection.ts";

/**
 * The plain description that holds at a viewpoint: whatever does not hold there is dropped. A foreign description's promises take the place of
 * ours; operations that it lacks stay, unpromised, as somebody may still call them.
 */
export function project({ foreign, ...own }: Description, viewpoint: Viewpoint): Projection {
  const ours = projectOne(own, viewpoint);
  if (foreign === undefined) return ours;
  const inside = viewpoint.microversion === undefined || inRange(viewpoint.microversion, foreign.versions ?? {});
  const nothing = { ...foreign.document, paths: {} };
  const theirs = projectOne({ ...own, document: inside ? foreign.document : nothing }, viewpoint);
  const operations = new Map([...ours.operations].map(([key, operation]) => [key, unpromised(operation)]));
  for (const [key, operation] of theirs.operations)
    operations.set(key, { ...operation, foreign: true, ...(ours.operations.has(key) ? {} : { strange: true }) });
  return { ...theirs, operations };
}

/** What is needed to call an operation and to take it back, without what points into a document that is not in force. */
function unpromised({ request: _, ...operation }: ProjectedOperation): ProjectedOperation {
  const responses = operation.responses.map((response) => ({ ...response, headers: [], contents: [] }));
  return { ...operation, parameters: [], responses, unpromised: true };
}

/** Parts of the document are copied when they are first read: a run looks at few operations at each of many viewpoints. */
function projectOne(description: Omit<Description, "foreign">, viewpoint: Viewpoint): Projection {
  const source = description.document as unknown as JsonObject;
  const parts = projector(source, viewpoint);
  const kept = operationsOf(description).filter((operation) => operationHolds(operation, viewpoint));
  const written = kept.filter((operation) => operation.method !== "HEAD" || !isTwin(source, operation));
  const paths = lazily(
    [...Map.groupBy(written, pathKeyOf)].map(([pathKey, operations]) => {
      return [pathKey, () => itemOf(source, pathKey, operations, parts)];
    }),
  );
  const { paths: _paths, components, "x-openstack": _profile, ...rest } = source;
  const document: JsonObject = { ...rest, paths, components: componentsOf((components ?? {}) as JsonObject, parts) };
  return {
    service: description.service,
    profile: description.profile,
    viewpoint,
    document,
    operations: new Map(kept.map((operation) => [operation.key, projected(document, operation, viewpoint)])),
  };
}

function itemOf(source: JsonObject, pathKey: string, operations: readonly Operation[], { copy }: Projector): Json {
  const methods = operations.map(({ method, node }) => {
    const { "x-openstack": _, ...rest } = node;
    return [method.toLowerCase(), copy(rest) as Json] as const;
  });
  return { ...itemFields(source, pathKey), ...Object.fromEntries(methods) };
}

function componentsOf(components: JsonObject, { copy, holdsAt }: Projector): JsonObject {
  return lazily(
    Object.entries(components).map(([kind, members]) => {
      const kept = Object.entries(members as JsonObject).filter(([, member]) => holdsAt(member) !== "no");
      return [kind, () => lazily(kept.map(([name, member]) => [name, () => copy(member) as Json]))];
    }),
  );
}

/** The path with its `#action`, under which it stands in a document. */
function pathKeyOf({ key, method }: Operation): string {
  return key.slice(method.length + 1);
}

/** Whether an operation is there at a viewpoint. Its persona does not matter: who may not call it is refused, not lost. */
export function operationHolds(operation: Operation, viewpoint: Viewpoint): boolean {
  return holds({ ...operation.range, extension: [...operation.extensions] }, viewpoint) !== "no";
}

/** Whether a HEAD operation is derived from its GET rather than written out. */
function isTwin(source: JsonObject, operation: Operation): boolean {
  return atPointer(source, `${pointerOf("paths", pathKeyOf(operation))}/head`) === undefined;
}

function itemFields(source: JsonObject, pathKey: string): JsonObject {
  const item = (source["paths"] as JsonObject)[pathKey] as JsonObject;
  const kept = Object.entries(item).filter(([key]) => key === "summary" || key === "description" || key === "servers");
  return Object.fromEntries(kept);
}

function projected(document: JsonObject, operation: Operation, viewpoint: Viewpoint): ProjectedOperation {
  const place = (): string => {
    const item = pointerOf("paths", pathKeyOf(operation));
    const method = operation.method.toLowerCase();
    return atPointer(document, `${item}/${method}`) === undefined ? `${item}/get` : `${item}/${method}`;
  };
  let parameters: ProjectedOperation["parameters"] | undefined;
  let request: ProjectedOperation["request"] | null = null;
  let responses: ProjectedOperation["responses"] | undefined;
  return {
    ...operation,
    ...(closesQuery(operation, viewpoint) ? { closedQuery: true } : {}),
    get parameters() {
      parameters ??= parametersOf(document, place());
      return parameters;
    },
    get request() {
      if (request === null) request = requestOf(document, place());
      return request;
    },
    get responses() {
      responses ??= responsesOf(document, place(), operation.method === "HEAD");
      return responses;
    },
  };
}

function closesQuery({ node }: Operation, viewpoint: Viewpoint): boolean {
  const closed = conditionOf(node)?.["closed-query"];
  return isObject(closed) && holds(closed, viewpoint) === "yes";
}

function parametersOf(document: JsonObject, place: string): readonly Parameter[] {
  const list = atPointer(document, `${place}/parameters`);
  if (!Array.isArray(list)) return [];
  return list.map((_, index) => {
    const { node, pointer } = follow(document, `${place}/parameters/${index}`);
    const { resource, filter, "filter-except": except } = isObject(node["x-openstack"]) ? node["x-openstack"] : {};
    return {
      name: String(node["name"]),
      in: node["in"] as Parameter["in"],
      required: node["required"] === true,
      schema: (node["schema"] ?? {}) as JsonObject,
      pointer: `${pointer}/schema`,
      ...(typeof node["style"] === "string" ? { style: node["style"] } : {}),
      ...(typeof node["explode"] === "boolean" ? { explode: node["explode"] } : {}),
      ...(typeof resource === "string" ? { resource } : {}),
      ...(filter === "exact" ? { filter } : {}),
      ...(typeof except === "string" ? { filterExcept: except } : {}),
    };
  });
}

function requestOf(document: JsonObject, place: string): ProjectedOperation["request"] | undefined {
  if (atPointer(document, `${place}/requestBody`) === undefined) return undefined;
  const { node, pointer } = follow(document, `${place}/requestBody`);
  return { required: node["required"] === true, contents: contentsOf(node, pointer) };
}

function responsesOf(document: JsonObject, place: string, bodiless: boolean): readonly PromisedResponse[] {
  const statuses = atPointer(document, `${place}/responses`);
  if (!isObject(statuses)) return [];
  return Object.keys(statuses)
    .filter((status) => /^\d{3}$/.test(status))
    .sort()
    .map((status) => responseOf(document, Number(status), `${place}${pointerOf("responses", status)}`))
    .map((response) => (bodiless ? { ...response, contents: [] } : response));
}

function responseOf(document: JsonObject, status: number, place: string): PromisedResponse {
  const { node, pointer } = follow(document, place);
  const produces = isObject(node["x-openstack"]) ? node["x-openstack"]["produces"] : undefined;
  const headers = isObject(node["headers"]) ? node["headers"] : {};
  return {
    status,
    description: String(node["description"] ?? ""),
    headers: Object.keys(headers).map((name) => {
      const header = follow(document, `${pointer}${pointerOf("headers", name)}`);
      return {
        name: name.toLowerCase(),
        required: header.node["required"] === true,
        schema: (header.node["schema"] ?? {}) as JsonObject,
        pointer: `${header.pointer}/schema`,
      };
    }),
    contents: contentsOf(node, pointer),
    ...(atPointer(node, "/x-openstack/open-body") === true ? { openBody: true } : {}),
    produces: isObject(produces) ? (produces as Record<string, string>) : {},
  };
}

function contentsOf(node: JsonObject, pointer: string): readonly Content[] {
  const content = isObject(node["content"]) ? node["content"] : {};
  return Object.entries(content).map(([mediaType, media]) => ({
    mediaType,
    schema: (isObject(media) ? (media["schema"] ?? {}) : {}) as JsonObject,
    pointer: `${pointer}${pointerOf("content", mediaType, "schema")}`,
  }));
}
