import type { Description, JsonObject } from "./description.ts";
import { operationsOf } from "./operations.ts";
import { atPointer, follow, isObject } from "./pointer.ts";

/** Where a path of another description belongs among ours. */
export interface PlacedPath {
  /** The path in our words when we describe it too, else relative to the versioned endpoint with the placeholders that we would use. */
  readonly path: string;
  readonly base: "root" | "version";
  /** Its placeholders in order: as the other description calls them, as they are called here, and the kind of resource that they name. */
  readonly placeholders: readonly { readonly theirs: string; readonly name: string; readonly resource?: string }[];
}

const VERSION = /^\/v\d+(\.\d+)?(?=\/|$)/;
const PLACEHOLDER = /\{([^}]+)\}/g;

/**
 * Places the paths of other descriptions: by their form, as placeholders and the version in front differ between authors. A placeholder
 * names the kind of resource that it names in our paths with the same beginning.
 */
export function placer(own: Description): (path: string) => PlacedPath {
  const known = new Map<string, { readonly path: string; readonly base: "root" | "version" }>();
  const beginnings = new Map<string, { readonly name: string; readonly resource?: string }>();
  for (const { path, base, node } of operationsOf(own)) {
    known.set(form(path), { path, base });
    const resources = resourcesOf(own, node);
    for (const match of path.matchAll(PLACEHOLDER)) {
      const name = match[1] as string;
      const resource = resources.get(name);
      const beginning = form(path.slice(0, match.index + match[0].length));
      if (!beginnings.has(beginning))
        beginnings.set(beginning, { name, ...(resource === undefined ? {} : { resource }) });
    }
  }
  return (path) => {
    const bare = path.replace(VERSION, "");
    const shorter = known.get(form(bare));
    // Endpoints of some services end in the project's id, and some authors count that as part of the path.
    const below = /^\/\{\}(?=\/)/.test(form(bare)) ? known.get(form(bare).slice("/{}".length)) : undefined;
    const found = known.get(form(path)) ?? [shorter, below].find((one) => one?.base === "version");
    const place =
      found ?? (form(bare) === "" ? { path, base: "root" as const } : { path: bare, base: "version" as const });
    return named(place, namesIn(path).slice(-namesIn(place.path).length), found !== undefined, beginnings);
  };
}

/** A path without its placeholders' names and without a closing slash. */
function form(path: string): string {
  return path.replace(PLACEHOLDER, "{}").replace(/\/+$/, "");
}

function namesIn(path: string): readonly string[] {
  return [...path.matchAll(PLACEHOLDER)].map((match) => match[1] as string);
}

function named(
  { path, base }: Omit<PlacedPath, "placeholders">,
  theirs: readonly string[],
  ours: boolean,
  beginnings: ReadonlyMap<string, { readonly name: string; readonly resource?: string }>,
): PlacedPath {
  const placeholders: PlacedPath["placeholders"][number][] = [];
  const whole = path.replace(PLACEHOLDER, (text, old: string, index: number) => {
    const beginning = beginnings.get(form(path.slice(0, index + text.length)));
    const taken = placeholders.map(({ name }) => name);
    const word = beginning === undefined || taken.includes(beginning.name) ? old.replace(/\W/g, "_") : beginning.name;
    const name = ours ? old : word;
    const { resource } = beginning ?? {};
    placeholders.push({
      theirs: theirs[placeholders.length] ?? old,
      name,
      ...(resource === undefined ? {} : { resource }),
    });
    return `{${name}}`;
  });
  return { path: whole, base, placeholders };
}

function resourcesOf({ document }: Description, node: JsonObject): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const entry of Array.isArray(node["parameters"]) ? node["parameters"] : []) {
    const ref = isObject(entry) ? entry["$ref"] : undefined;
    const parameter =
      typeof ref === "string"
        ? follow(document as unknown as JsonObject, decodeURIComponent(ref.slice(1))).node
        : entry;
    const resource = atPointer(parameter, "/x-openstack/resource");
    if (isObject(parameter) && typeof resource === "string") found.set(String(parameter["name"]), resource);
  }
  return found;
}
