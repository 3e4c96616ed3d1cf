import type { Json, JsonObject } from "./description.ts";

/** Joins names to a JSON pointer (RFC 6901). */
export function pointerOf(...names: readonly (string | number)[]): string {
  return names.map((name) => `/${String(name).replaceAll("~", "~0").replaceAll("/", "~1")}`).join("");
}

/** The value at a JSON pointer; undefined when there is none. */
export function atPointer(document: unknown, pointer: string): Json | undefined {
  let value: unknown = document;
  for (const part of pointer.split("/").slice(1)) {
    const name = part.includes("~") ? part.replaceAll("~1", "/").replaceAll("~0", "~") : part;
    if (value === null || typeof value !== "object" || !Object.hasOwn(value, name)) return undefined;
    value = (value as Record<string, unknown>)[name];
  }
  return value as Json;
}

/** Whether a JSON value is an object (no array, not null). */
export function isObject(value: unknown): value is JsonObject {
  return value !== null && typeof value === "object" && !Array.isArray(value);
}

/**
 * Follows `$ref`s inside one document. Gives the final object and its pointer. Throws a RangeError when a reference does not
 * resolve or runs in a circle.
 */
export function follow(document: JsonObject, pointer: string): { readonly node: JsonObject; readonly pointer: string } {
  let place = pointer;
  for (let hops = 0; hops < 32; hops += 1) {
    const node = atPointer(document, place);
    if (!isObject(node)) throw new RangeError(`Reference "${place}" does not resolve to an object`);
    const ref = node["$ref"];
    if (typeof ref !== "string") return { node, pointer: place };
    if (!ref.startsWith("#/")) throw new RangeError(`Reference "${ref}" at ${place} leaves the document`);
    place = decodeURIComponent(ref.slice(1));
  }
  throw new RangeError(`References from "${pointer}" run in a circle`);
}
