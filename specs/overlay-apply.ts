import { query } from "json-p3";
import type { Json, JsonObject } from "./description.ts";
import { DescriptionError } from "./load.ts";
import type { Overlay, OverlayAction } from "./overlay.ts";
import { isObject } from "./pointer.ts";

/** A document with an overlay's changes. */
export interface Overlaid {
  readonly document: JsonObject;
  /** Targets that selected nothing: no error by the specification, and yet often a slip of the pen. */
  readonly unmatched: readonly string[];
}

type Place = readonly (string | number)[];

/**
 * Applies the actions of an overlay in their order, each to what the ones before left. The document given stays as it is. Throws a
 * DescriptionError for a target that is no JSONPath or selects a bare value, and for an update that does not fit what it meets.
 * Rule: https://spec.openapis.org/overlay/v1.0.0.html#action-object
 */
export function applyOverlay(document: JsonObject, overlay: Overlay): Overlaid {
  const copy = JSON.parse(JSON.stringify(document)) as JsonObject;
  const unmatched: string[] = [];
  for (const [index, action] of overlay.actions.entries()) {
    const where = `${overlay.file}, action ${index + 1} (${action.target})`;
    const places = placesOf(copy, action, where);
    if (places.length === 0) unmatched.push(action.target);
    for (const place of action.remove === true ? places.toSorted(lastFirst) : places)
      change(copy, place, action, where);
  }
  return { document: copy, unmatched };
}

function placesOf(document: JsonObject, { target }: OverlayAction, where: string): readonly Place[] {
  try {
    const places = query(target, document as never).nodes.map(({ location }) => location);
    return [...new Map(places.map((place) => [JSON.stringify(place), place])).values()];
  } catch (error) {
    throw new DescriptionError(
      `${where}: the target is no JSONPath: ${error instanceof Error ? error.message : String(error)}\nIts form: RFC 9535, https://www.rfc-editor.org/rfc/rfc9535`,
    );
  }
}

/** The order of removal: what is removed must not move what is still to be removed. */
function lastFirst(a: Place, b: Place): number {
  if (a.length !== b.length) return b.length - a.length;
  const index = a.findIndex((name, position) => name !== b[position]);
  const [one, other] = [a[index], b[index]];
  return typeof one === "number" && typeof other === "number" ? other - one : 0;
}

function change(document: JsonObject, place: Place, { update, remove }: OverlayAction, where: string): void {
  const node = at(document, place);
  // Gone with something around it that this very action removed.
  if (node === undefined) return;
  if (node === null || typeof node !== "object")
    throw new DescriptionError(
      `${where}: selects the bare value ${JSON.stringify(node)}\nSelect the map or list around it, and name the value in \`update\``,
    );
  if (remove === true) {
    const name = place.at(-1);
    const parent = at(document, place.slice(0, -1));
    if (name === undefined) throw new DescriptionError(`${where}: removes the whole description\nSelect a part of it`);
    if (Array.isArray(parent)) parent.splice(name as number, 1);
    else delete (parent as Record<string, Json>)[name];
    return;
  }
  if (update === undefined) return;
  if (Array.isArray(node)) (node as Json[]).push(structuredClone(update));
  else if (isObject(update)) merge(node as Record<string, Json>, update, where);
  else throw new DescriptionError(`${where}: selects a map, and \`update\` is none\nGive a map with what is to change`);
}

function at(document: Json, place: Place): Json | undefined {
  let node: Json | undefined = document;
  for (const name of place) {
    const parent: unknown = node;
    if (parent === null || typeof parent !== "object" || !Object.hasOwn(parent, name)) return undefined;
    node = (parent as Record<string | number, Json>)[name];
  }
  return node;
}

/** Maps merge, lists grow, bare values are replaced; a map, a list and a bare value do not mix. */
function merge(into: Record<string, Json>, update: JsonObject, where: string): void {
  for (const [name, value] of Object.entries(update)) {
    const known = Object.hasOwn(into, name) ? into[name] : undefined;
    if (known === undefined || (kindOf(known) === "value" && kindOf(value) === "value")) {
      Object.defineProperty(into, name, {
        value: structuredClone(value),
        enumerable: true,
        writable: true,
        configurable: true,
      });
    } else if (isObject(known) && isObject(value)) merge(known as Record<string, Json>, value, `${where}, ${name}`);
    else if (Array.isArray(known) && Array.isArray(value)) known.push(...structuredClone(value));
    else
      throw new DescriptionError(
        `${where}: "${name}" is a ${kindOf(known)} in the description and a ${kindOf(value)} in the overlay\nRemove it in an action before`,
      );
  }
}

function kindOf(value: Json): "map" | "list" | "value" {
  return Array.isArray(value) ? "list" : isObject(value) ? "map" : "value";
}
