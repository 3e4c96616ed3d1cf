import { atPointer, follow, isObject, type Json, type JsonObject } from "../../specs/index.ts";

/** A schema and where it stands in the projected document. */
export interface Placed {
  readonly node: JsonObject;
  readonly pointer: string;
}

/** The schema at a pointer, references followed; `true` and `false` as the objects that mean the same. */
export function placed(document: JsonObject, pointer: string): Placed {
  const plain = atPointer(document, pointer);
  if (typeof plain === "boolean") return { node: plain ? {} : { not: {} }, pointer };
  return follow(document, pointer);
}

/** The types that a schema admits; undefined when it does not say. */
export function typesOf(node: JsonObject): readonly string[] | undefined {
  const { type } = node;
  if (typeof type === "string") return [type];
  return Array.isArray(type) ? type.map(String) : undefined;
}

/** A number keyword. */
export function numberOf(node: JsonObject, key: string): number | undefined {
  const value = node[key];
  return typeof value === "number" ? value : undefined;
}

/** A map keyword, empty when absent. */
export function mapOf(node: JsonObject, key: string): Readonly<Record<string, Json>> {
  const value = node[key];
  return isObject(value) ? value : {};
}

/** The required names of an object schema. */
export function requiredOf(node: JsonObject): readonly string[] {
  return Array.isArray(node["required"]) ? node["required"].map(String) : [];
}

/** Merges an object schema with its allOf members, so that generators see one object. */
export function flattened(document: JsonObject, start: Placed): Placed {
  const members = start.node["allOf"];
  if (!Array.isArray(members)) return start;
  let merged: Record<string, Json> = { ...start.node };
  delete merged["allOf"];
  for (const index of members.keys()) {
    const member = flattened(document, placed(document, `${start.pointer}/allOf/${index}`));
    const inlined = inline(member);
    merged = {
      ...merged,
      ...inlined,
      properties: { ...mapOf(merged, "properties"), ...mapOf(inlined, "properties") },
      required: [...new Set([...requiredOf(merged), ...requiredOf(inlined)])],
    };
    if (Object.keys(merged["properties"] as object).length === 0) delete merged["properties"];
    if ((merged["required"] as Json[]).length === 0) delete merged["required"];
  }
  return { node: merged, pointer: start.pointer };
}

/** Subschemas of a member keep their own place, told by a reference. */
function inline({ node, pointer }: Placed): JsonObject {
  const inlined: Record<string, Json> = { ...node };
  for (const key of ["properties", "patternProperties"]) {
    const names = Object.keys(mapOf(node, key));
    if (names.length > 0)
      inlined[key] = Object.fromEntries(
        names.map((name) => [name, reference(mapOf(node, key)[name] as Json, `${pointer}/${key}/${escaped(name)}`)]),
      );
  }
  for (const key of ["oneOf", "anyOf"]) {
    const members = node[key];
    if (Array.isArray(members))
      inlined[key] = members.map((member, index) => reference(member, `${pointer}/${key}/${index}`));
  }
  for (const key of ["additionalProperties", "items"]) {
    const subschema = node[key];
    if (isObject(subschema)) inlined[key] = reference(subschema, `${pointer}/${key}`);
  }
  return inlined;
}

function reference(subschema: Json, pointer: string): Json {
  return isObject(subschema) && subschema["$ref"] === undefined
    ? { $ref: `#${pointer.split("/").map(encodeURIComponent).join("/")}` }
    : subschema;
}

/** A name as a part of a JSON pointer. */
export function escaped(name: string): string {
  return name.replaceAll("~", "~0").replaceAll("/", "~1");
}

/** Where a subschema stands: at its place below the schema, or where a reference says. */
export function placeBelow(at: Placed, ...path: readonly string[]): string {
  let subschema: Json = at.node;
  for (const part of path) subschema = atPointer(subschema, `/${escaped(part)}`) ?? null;
  const ref = isObject(subschema) ? subschema["$ref"] : undefined;
  return typeof ref === "string" ? decodeURIComponent(ref.slice(1)) : `${at.pointer}/${path.map(escaped).join("/")}`;
}
