import type { JsonObject } from "./description.ts";
import { inRange } from "./microversion.ts";
import { isObject } from "./pointer.ts";
import type { Viewpoint } from "./projection.ts";
import { PERSONAS, type Persona } from "./service.ts";

/** Three-valued: `maybe` when the viewpoint leaves open what the condition asks. */
export type Holds = "yes" | "no" | "maybe";

/** The aliases that an `extension` key names. */
export function extensionsOf(condition: JsonObject): readonly string[] {
  const value = condition["extension"];
  if (typeof value === "string") return [value];
  return Array.isArray(value) ? value.map(String) : [];
}

/** Whether a node with this `x-openstack` object holds at a viewpoint. */
export function holds(condition: JsonObject | undefined, viewpoint: Viewpoint): Holds {
  if (condition === undefined) return "yes";
  const answers = [
    versionHolds(condition, viewpoint),
    extensionHolds(condition, viewpoint),
    personaHolds(condition, viewpoint),
  ];
  if (answers.includes("no")) return "no";
  return answers.includes("maybe") ? "maybe" : "yes";
}

/** The `x-openstack` object of a node. */
export function conditionOf(node: unknown): JsonObject | undefined {
  const condition = isObject(node) ? node["x-openstack"] : undefined;
  return isObject(condition) ? condition : undefined;
}

function versionHolds(condition: JsonObject, { microversion }: Viewpoint): Holds {
  const range = condition as { "min-ver"?: string; "max-ver"?: string };
  if (range["min-ver"] === undefined && range["max-ver"] === undefined) return "yes";
  if (microversion === undefined) return "maybe";
  return inRange(microversion, range) ? "yes" : "no";
}

function extensionHolds(condition: JsonObject, { extensions }: Viewpoint): Holds {
  const wanted = extensionsOf(condition);
  if (wanted.length === 0) return "yes";
  if (extensions === undefined) return "maybe";
  return wanted.some((alias) => extensions.has(alias)) ? "yes" : "no";
}

function personaHolds(condition: JsonObject, { persona }: Viewpoint): Holds {
  const wanted = condition["persona"];
  if (typeof wanted !== "string") return "yes";
  if (persona === undefined) return "maybe";
  return PERSONAS.indexOf(persona) >= PERSONAS.indexOf(wanted as Persona) ? "yes" : "no";
}
