import type { Json, JsonObject } from "./description.ts";
import { atPointer, isObject } from "./pointer.ts";

const CHOICES = ["oneOf", "anyOf"] as const;

/**
 * The actions that an operation's JSON body offers: what `x-openstack: { action-name }` says, else the one field of an alternative.
 * `known` are names that count whatever else the body allows. Empty when the operation is no choice of actions.
 */
export function actionsIn(document: JsonObject, operation: JsonObject, known: readonly string[]): readonly string[] {
  const body = bodySchema(document, operation);
  const names = body === undefined ? [] : [...new Set(leaves(document, body).flatMap((leaf) => nameOf(leaf, known)))];
  return known.length > 0 || (isObject(body) && atPointer(body, "/x-openstack/discriminator") === "action")
    ? names
    : [];
}

/** The operation of one action: of its bodies and answers those that are the action's, or do not say whose they are. */
export function actionOperation(
  document: JsonObject,
  operation: JsonObject,
  action: string,
  known: readonly string[],
): JsonObject {
  const body = resolved(document, operation["requestBody"]) ?? {};
  const own = (schema: Json): Json | undefined =>
    picked(document, schema, (leaf) => nameOf(leaf, known).includes(action));
  const answers = isObject(operation["responses"]) ? operation["responses"] : {};
  return {
    ...operation,
    requestBody: { ...body, content: contents(body, own) },
    responses: Object.fromEntries(
      Object.entries(answers).map(([status, answer]) => [status, ofAction(document, status, answer, action)]),
    ),
  };
}

/**
 * An answer that actions share: alternatives of other actions are dropped; of those that stay any may hold, as nobody said whose they are, and so
 * may none.
 */
function ofAction(document: JsonObject, status: string, answer: Json, action: string): Json {
  const node = resolved(document, answer);
  if (node === undefined || !isObject(node["content"])) return answer;
  const mine = (schema: Json): Json | undefined => {
    const kept = picked(document, schema, (leaf) => [undefined, action].includes(declaredName(leaf)));
    if (!isObject(kept) || kept["oneOf"] === undefined) return kept;
    const { oneOf, ...rest } = kept;
    return { ...rest, anyOf: oneOf };
  };
  const whose = Object.values(node["content"]).flatMap((media) =>
    isObject(media) ? leaves(document, media["schema"] ?? {}).map(declaredName) : [],
  );
  const marks = isObject(node["x-openstack"]) ? node["x-openstack"] : {};
  const shared = status.startsWith("2") && !whose.includes(action);
  return {
    ...node,
    content: contents(node, mine),
    ...(shared ? { "x-openstack": { ...marks, "open-body": true } } : {}),
  };
}

function contents(node: JsonObject, change: (schema: Json) => Json | undefined): JsonObject {
  const changed = Object.entries(isObject(node["content"]) ? node["content"] : {}).flatMap(([type, media]) => {
    if (!isObject(media) || media["schema"] === undefined) return [[type, media] as const];
    const schema = change(media["schema"]);
    return schema === undefined ? [] : [[type, { ...media, schema }] as const];
  });
  return Object.fromEntries(changed);
}

/** Of a choice the members for which `wanted` holds, whatever depth they stand at; undefined when none does. */
function picked(document: JsonObject, schema: Json, wanted: (leaf: JsonObject) => boolean): Json | undefined {
  const all = leaves(document, schema);
  const kept = all.filter(wanted);
  if (kept.length === 0) return undefined;
  if (kept.length === all.length) return schema;
  const node = resolved(document, schema) as JsonObject;
  const key = CHOICES.find((choice) => Array.isArray(node[choice])) as string;
  const members = (node[key] as readonly Json[])
    .map((member) => picked(document, member, wanted))
    .filter((member) => member !== undefined);
  return { ...node, [key]: members };
}

/** The alternatives of a schema, through nested choices; the schema itself when it is none. */
function leaves(document: JsonObject, schema: Json, above: readonly Json[] = []): readonly JsonObject[] {
  const node = resolved(document, schema);
  if (node === undefined || above.includes(node)) return [];
  const members = CHOICES.flatMap((key) => (Array.isArray(node[key]) ? node[key] : []));
  if (members.length === 0) return [node];
  return members.flatMap((member) => leaves(document, member, [...above, node]));
}

function nameOf(leaf: JsonObject, known: readonly string[]): readonly string[] {
  const declared = declaredName(leaf);
  if (declared !== undefined) return [declared];
  const fields = Object.keys(isObject(leaf["properties"]) ? leaf["properties"] : {});
  return fields.length === 1 ? fields : fields.filter((field) => known.includes(field));
}

function declaredName(leaf: JsonObject): string | undefined {
  const name = atPointer(leaf, "/x-openstack/action-name");
  return typeof name === "string" ? name : undefined;
}

function bodySchema(document: JsonObject, operation: JsonObject): Json | undefined {
  return atPointer(resolved(document, operation["requestBody"]), "/content/application~1json/schema");
}

/** What a node says, through references. */
export function resolved(document: JsonObject, node: Json | undefined): JsonObject | undefined {
  let current = node;
  for (let hops = 0; hops < 32 && isObject(current) && typeof current["$ref"] === "string"; hops += 1)
    current = atPointer(document, decodeURIComponent(current["$ref"].slice(1)));
  return isObject(current) ? current : undefined;
}
