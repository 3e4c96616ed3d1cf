import { conditionOf, type Holds, holds } from "./condition.ts";
import type { Json, JsonObject } from "./description.ts";
import { atPointer, isObject } from "./pointer.ts";
import type { Viewpoint } from "./projection.ts";

type ProjectNode = (node: Json) => Json | undefined;

/** Copies parts of one document as they hold at one viewpoint. */
export interface Projector {
  /** The copy; what does not hold is dropped (undefined). */
  copy(node: Json): Json | undefined;
  /** Whether a node holds, or what it refers to. */
  holdsAt(node: Json): Holds;
}

/** Makes the copier for one document and viewpoint. */
export function projector(document: JsonObject, viewpoint: Viewpoint): Projector {
  const holdsAt = (node: Json): Holds => {
    const own = holds(conditionOf(node), viewpoint);
    const ref = isObject(node) ? node["$ref"] : undefined;
    if (own === "no" || typeof ref !== "string") return own;
    const target = holds(conditionOf(atPointer(document, decodeURIComponent(ref.slice(1)))), viewpoint);
    return target === "yes" ? own : target;
  };
  const project: ProjectNode = (node) => {
    if (Array.isArray(node)) return node.map(project).filter((item) => item !== undefined);
    if (!isObject(node)) return node;
    if (holdsAt(node) === "no") return undefined;
    return collapse(object(node));
  };
  const each = (value: Json): Json | undefined => {
    if (!isObject(value)) return project(value);
    const kept = Object.entries(value).map(([name, child]) => [name, project(child)] as const);
    return Object.fromEntries(kept.filter(([, child]) => child !== undefined)) as JsonObject;
  };
  const object = (node: JsonObject): JsonObject => {
    const copy: Record<string, Json> = {};
    for (const [key, value] of Object.entries(node)) {
      const kept =
        key === "x-openstack" ? marks(value) : literal(key) ? value : named(key) ? each(value) : project(value);
      if (kept !== undefined) copy[key] = kept;
    }
    const condition = conditionOf(node);
    if (Array.isArray(node["required"]) && isObject(node["properties"])) {
      copy["required"] = requiredNames(node["required"] as string[], node["properties"], condition);
    }
    if (Array.isArray(copy["enum"]) && isObject(condition?.["values"])) {
      const values = condition["values"];
      copy["enum"] = copy["enum"].filter((value) => {
        const own = isObject(values[String(value)]) ? (values[String(value)] as JsonObject) : undefined;
        return holds(own, viewpoint) !== "no";
      });
    }
    return copy;
  };
  const requiredNames = (names: readonly string[], properties: JsonObject, condition?: JsonObject): string[] => {
    const conditions = isObject(condition?.["required"]) ? condition["required"] : {};
    return names.filter((name) => {
      const own = isObject(conditions[name]) ? (conditions[name] as JsonObject) : undefined;
      return holds(own, viewpoint) === "yes" && (properties[name] === undefined || holdsAt(properties[name]) === "yes");
    });
  };
  return { copy: project, holdsAt };
}

/** Values that are data, not description: an example may hold any key. */
function literal(key: string): boolean {
  return key === "example" || key === "examples" || key === "default" || key === "const" || key === "enum";
}

/** Maps whose keys are names of the API, not words of OpenAPI. */
function named(key: string): boolean {
  return key === "properties" || key === "patternProperties" || key === "$defs";
}

const KEPT = ["resource", "filter", "filter-except", "produces", "open-body"];

/** Of the `x-openstack` keys only those stay that drive generation, links and what a body may be. */
function marks(condition: Json): JsonObject | undefined {
  if (!isObject(condition)) return undefined;
  const kept = Object.entries(condition).filter(([key]) => KEPT.includes(key));
  return kept.length === 0 ? undefined : Object.fromEntries(kept);
}

/** A choice with one member left is that member. */
function collapse(node: JsonObject): JsonObject {
  const members = node["oneOf"];
  if (!Array.isArray(members) || members.length > 1) return node;
  const { oneOf: _, ...rest } = node;
  if (members.length === 0) return rest;
  const only = members[0] as Json;
  if (!isObject(only)) return { ...rest, allOf: [only] };
  return Object.keys(rest).every((key) => key === "description") ? { ...rest, ...only } : { ...rest, allOf: [only] };
}
