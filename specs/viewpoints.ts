import type { Description, Json, JsonObject } from "./description.ts";
import { compareMicroversions, type Microversion, nextMicroversion, type VersionRange } from "./microversion.ts";
import type { Operation } from "./operation.ts";
import { atPointer, isObject } from "./pointer.ts";

/** Microversions between which an operation does not change: both edges inclusive. */
export interface VersionClass {
  readonly from: Microversion;
  readonly to: Microversion;
}

/** All microversions of `range`, oldest first. Both edges must be given. */
export function versionsBetween(from: string, to: string): readonly Microversion[] {
  const versions: Microversion[] = [];
  for (
    let version = from as Microversion;
    compareMicroversions(version, to) <= 0;
    version = nextMicroversion(version)
  ) {
    versions.push(version);
  }
  return versions;
}

/** The classes of one operation within what a cloud offers, oldest first; empty when it is never there. */
export function versionClasses(
  description: Description,
  operation: Operation,
  offered: { readonly min: string; readonly max: string },
): readonly VersionClass[] {
  const edges = new Set<string>();
  const add = (range: VersionRange): void => {
    if (range["min-ver"] !== undefined) edges.add(range["min-ver"]);
    if (range["max-ver"] !== undefined) edges.add(nextMicroversion(range["max-ver"] as Microversion));
  };
  const { document, versions = {} } = description.foreign ?? { document: description.document };
  for (const range of rangesIn(document as unknown as JsonObject, operation.node)) add(range);
  const from = later(later(offered.min, operation.range["min-ver"]), versions["min-ver"]);
  const to = earlier(earlier(offered.max, operation.range["max-ver"]), versions["max-ver"]);
  if (compareMicroversions(from, to) > 0) return [];
  const starts = [
    from,
    ...[...edges].filter((edge) => compareMicroversions(edge, from) > 0 && compareMicroversions(edge, to) <= 0),
  ];
  starts.sort(compareMicroversions);
  return starts.map((start, index) => {
    const next = starts[index + 1];
    return { from: start as Microversion, to: next === undefined ? (to as Microversion) : previous(next) };
  });
}

function previous(version: string): Microversion {
  const [major, minor] = version.split(".").map(Number) as [number, number];
  return `${major}.${minor - 1}`;
}

function later(a: string, b: string | undefined): string {
  return b !== undefined && compareMicroversions(b, a) > 0 ? b : a;
}

function earlier(a: string, b: string | undefined): string {
  return b !== undefined && compareMicroversions(b, a) < 0 ? b : a;
}

/** Every range below a node, through references. */
function rangesIn(document: JsonObject, start: Json): readonly VersionRange[] {
  const found: VersionRange[] = [];
  const seen = new Set<string>();
  const walk = (node: Json): void => {
    if (Array.isArray(node)) for (const item of node) walk(item);
    if (!isObject(node)) return;
    if (typeof node["min-ver"] === "string" || typeof node["max-ver"] === "string") found.push(node as VersionRange);
    const ref = node["$ref"];
    if (typeof ref === "string" && !seen.has(ref)) {
      seen.add(ref);
      walk(atPointer(document, decodeURIComponent(ref.slice(1))) ?? null);
    }
    for (const value of Object.values(node)) walk(value);
  };
  walk(start);
  return found;
}
