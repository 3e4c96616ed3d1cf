import SwaggerParser from "@apidevtools/swagger-parser";
import { expect, test } from "vitest";
import type { Description, Json, JsonObject } from "./description.ts";
import { loadDescription } from "./load.ts";
import { operationsOf } from "./operations.ts";
import { isObject } from "./pointer.ts";
import { project } from "./project.ts";
import type { Viewpoint } from "./projection.ts";
import { publish } from "./publish.ts";
import { versionClasses, versionsBetween } from "./viewpoints.ts";

/** The references of a published part, transitively, with what they lead to. */
function closure(document: JsonObject, part: Json, known = new Map<string, Json>()): ReadonlyMap<string, Json> {
  if (Array.isArray(part)) for (const item of part) closure(document, item, known);
  if (!isObject(part)) return known;
  const ref = part["$ref"];
  if (typeof ref === "string" && !known.has(ref)) {
    const [, , kind = "", name = ""] = ref.split("/").map(decodeURIComponent);
    const target = ((document["components"] as JsonObject)[kind] as JsonObject)[name];
    if (target === undefined) throw new RangeError(`${ref} leads nowhere`);
    closure(document, target, known.set(ref, target));
  }
  for (const value of Object.values(part)) closure(document, value as Json, known);
  return known;
}

/** Each published path as one text, with all that it refers to. */
function told(document: JsonObject): ReadonlyMap<string, string> {
  const paths = Object.entries(document["paths"] as JsonObject);
  const whole = (item: Json): string => JSON.stringify([item, [...closure(document, item)].sort()], withoutLinks);
  return new Map(paths.map(([path, item]) => [path, whole(item)]));
}

/** Links tell of other paths: they may come and go while their own does not change. */
function withoutLinks(key: string, value: Json): Json | undefined {
  const links =
    key === "links" && isObject(value) && Object.values(value).every((link) => isObject(link) && "operationId" in link);
  return links ? undefined : value;
}

/** The document with some paths only: what a judge of the whole would say of them, for less. */
function only(document: JsonObject, paths: readonly string[]): JsonObject {
  const kept = Object.fromEntries(paths.map((path) => [path, (document["paths"] as JsonObject)[path] as Json]));
  const components: Record<string, Record<string, Json>> = {};
  for (const [ref, target] of closure(document, kept)) {
    const [, , kind = "", name = ""] = ref.split("/").map(decodeURIComponent);
    components[kind] = { ...components[kind], [name]: target };
  }
  const { securitySchemes } = document["components"] as Record<string, Json>;
  return { ...document, paths: kept, components: { securitySchemes: securitySchemes ?? {}, ...components } };
}

/** What other tools trip over and swagger-parser lets pass. */
function blemishes(document: JsonObject): readonly string[] {
  const text = JSON.stringify(document);
  const ids = [...text.matchAll(/"operationId":"([^"]+)","summary"/g)].map((match) => match[1] as string);
  const twins = ids.filter((id, index) => ids.indexOf(id) !== index);
  const marks = ["x-openstack", '"paths":{}'].filter((mark) => text.includes(mark));
  const actions = Object.keys(document["paths"] as JsonObject).filter((path) => path.includes("#"));
  return [...twins, ...marks, ...actions];
}

async function valid(document: JsonObject): Promise<unknown> {
  return await SwaggerParser.validate(structuredClone(document) as never).then(
    () => "valid",
    (error: Error) => error.message,
  );
}

test.each([
  ["identity", undefined],
  ["image", undefined],
  ["network", undefined],
  ["network", new Set<string>()],
] as const)("%s is published as valid OpenAPI (%#)", async (service, extensions) => {
  const document = publish(project(loadDescription(service), extensions === undefined ? {} : { extensions }));
  expect(blemishes(document)).toEqual([]);
  expect(await valid(document)).toBe("valid");
});

/** Paths whose operations begin or end another class at a version, so that a change there is foreseen. */
function foreseen(description: Description, bounds: { min: string; max: string }): ReadonlyMap<string, Set<string>> {
  const found = new Map<string, Set<string>>();
  for (const operation of operationsOf(description)) {
    const versions = found.get(operation.path) ?? new Set();
    found.set(operation.path, versions);
    const classes = versionClasses(description, operation, bounds);
    for (const { from } of classes) versions.add(from);
    const end = classes.at(-1)?.to;
    if (end !== undefined) versions.add(end.replace(/\d+$/, (minor) => String(Number(minor) + 1)));
  }
  return found;
}

// A path is judged when it is new or differs from the version before: over all versions that is every form of every path.
test.each(["compute", "volume"] as const)(
  "%s is valid OpenAPI at every microversion, and changes only between classes",
  async (service) => {
    const description = loadDescription(service);
    const bounds = description.profile.microversions as { min: string; max: string };
    const edges = foreseen(description, bounds);
    let before: ReadonlyMap<string, string> = new Map();
    const invalid: unknown[] = [];
    const unforeseen: string[] = [];
    for (const microversion of versionsBetween(bounds.min, bounds.max)) {
      const viewpoint: Viewpoint = { microversion };
      const document = publish(project(description, viewpoint));
      const now = told(document);
      const changed = [...now.keys()].filter((path) => now.get(path) !== before.get(path));
      const moved = [...changed, ...[...before.keys()].filter((path) => !now.has(path))];
      unforeseen.push(
        ...moved.filter((path) => edges.get(path)?.has(microversion) !== true).map((path) => `${path}@${microversion}`),
      );
      if (changed.length > 0) {
        const part = only(document, changed);
        const verdict = [await valid(part), ...blemishes(part)];
        if (verdict.join() !== "valid") invalid.push([microversion, verdict]);
      }
      before = now;
    }
    expect(invalid).toEqual([]);
    expect(unforeseen).toEqual([]);
    expect(before.size).toBeGreaterThan(50);
  },
);
