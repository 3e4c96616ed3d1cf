import { follow, isObject, type Json, type JsonObject } from "../../specs/index.ts";

/** A schema and where it stands in the projected document. */
export interface Placed {
  readonly node: JsonObject;
  readonly pointer: string;
}

/** The schema at a pointer, references followed. */
export function placed(document: JsonObject, pointer: string): Placed {
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

/** Properties of a member keep their own place, told by a reference. */
function inline({ node, pointer }: Placed): JsonObject {
  const properties = Object.fromEntries(
    Object.keys(mapOf(node, "properties")).map((name) => {
      const place = `#${pointer}/properties/${encodeURIComponent(name.replaceAll("~", "~0").replaceAll("/", "~1"))}`;
      return [name, { $ref: place }];
    }),
  );
  return Object.keys(properties).length === 0 ? node : { ...node, properties };
}
