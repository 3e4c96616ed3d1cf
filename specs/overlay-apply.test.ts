import { expect, test } from "vitest";
import type { Json, JsonObject } from "./description.ts";
import { DescriptionError } from "./load.ts";
import type { OverlayAction } from "./overlay.ts";
import { applyOverlay, type Overlaid } from "./overlay-apply.ts";

const DOCUMENT: JsonObject = {
  paths: { "/a/{id}": { get: { summary: "A" } }, "/b": { get: { summary: "B", tags: ["x"] }, post: { summary: "C" } } },
  list: [{ name: "one" }, { name: "two" }, { name: "three" }],
};

function applied(...actions: readonly OverlayAction[]): Overlaid {
  const file = { file: "o.yaml", digest: "", title: "", version: "", service: "compute" } as const;
  return applyOverlay(DOCUMENT, { ...file, actions });
}

function at(action: OverlayAction, ...names: readonly (string | number)[]): Json | undefined {
  return names.reduce<unknown>(
    (node, name) => (node as Record<string, unknown>)?.[name],
    applied(action).document,
  ) as Json;
}

test.each<[string, OverlayAction, readonly (string | number)[], unknown]>([
  [
    "maps merge",
    { target: "$.paths['/b']", update: { get: { summary: "New" } } },
    ["paths", "/b"],
    { get: { summary: "New", tags: ["x"] }, post: { summary: "C" } },
  ],
  [
    "lists inside grow",
    { target: "$.paths['/b'].get", update: { tags: ["y", "z"] } },
    ["paths", "/b", "get", "tags"],
    ["x", "y", "z"],
  ],
  [
    "a list that is selected gets one entry",
    { target: "$.list", update: { name: "four" } },
    ["list", 3],
    { name: "four" },
  ],
  [
    "every match is changed",
    { target: "$.paths.*.get", update: { safe: true } },
    ["paths", "/a/{id}", "get"],
    { summary: "A", safe: true },
  ],
  ["the root can be changed", { target: "$", update: { info: { title: "T" } } }, ["info"], { title: "T" }],
  [
    "a filter selects",
    { target: "$.list[?@.name=='two']", remove: true },
    ["list"],
    [{ name: "one" }, { name: "three" }],
  ],
  [
    "several entries of a list are removed, whatever their order",
    { target: "$.list[0,2]", remove: true },
    ["list"],
    [{ name: "two" }],
  ],
  [
    "update has no say where remove is true",
    { target: "$.paths", remove: true, update: { x: 1 } },
    ["paths"],
    undefined,
  ],
  ["remove: false removes nothing", { target: "$.paths", remove: false }, ["list", "length"], 3],
  [
    "a name that every object has is a name like others",
    { target: "$", update: JSON.parse('{"__proto__": {"x": 1}}') },
    ["x"],
    undefined,
  ],
])("%s", (_, action, place, expected) => {
  expect(at(action, ...place)).toEqual(expected);
});

test("actions follow one another, and the document given stays as it is", () => {
  const before = JSON.stringify(DOCUMENT);
  const { document, unmatched } = applied(
    { target: "$.paths['/b']", remove: true },
    { target: "$.paths", update: { "/b": { get: { summary: "Again" } } } },
    { target: "$.paths['/b'].get", update: { tags: [] } },
  );
  expect((document["paths"] as JsonObject)["/b"]).toEqual({ get: { summary: "Again", tags: [] } });
  expect(unmatched).toEqual([]);
  expect(JSON.stringify(DOCUMENT)).toBe(before);
});

test("what is added in two places is two things", () => {
  const { document } = applied(
    { target: "$.paths.*.get", update: { made: { n: 1 } } },
    { target: "$.paths['/b'].get.made", update: { n: 2 } },
  );
  expect(document).toMatchObject({
    paths: { "/a/{id}": { get: { made: { n: 1 } } }, "/b": { get: { made: { n: 2 } } } },
  });
});

test("what stands inside of what is removed goes with it", () => {
  const { document } = applied({ target: "$.paths..[?@.summary || @.get]", remove: true });
  expect(document["paths"]).toEqual({});
});

test("a target that selects nothing is told", () => {
  expect(applied({ target: "$.paths['/B']", update: {} }).unmatched).toEqual(["$.paths['/B']"]);
});

test.each<[string, OverlayAction, RegExp]>([
  [
    "a target that is no JSONPath",
    { target: "paths.x", update: {} },
    /action 1 \(paths\.x\): the target is no JSONPath: .*\nIts form: RFC 9535/,
  ],
  ["a function that JSONPath does not have", { target: "$.list[?nope(@)]", update: {} }, /no JSONPath: .*nope/],
  [
    "a bare value",
    { target: "$.list[0].name", update: {} },
    /selects the bare value "one"\nSelect the map or list around it/,
  ],
  ["an update of a map that is none", { target: "$.paths", update: ["x"] }, /selects a map, and `update` is none/],
  [
    "a list in place of a map",
    { target: "$", update: { paths: [] } },
    /"paths" is a map in the description and a list in the overlay/,
  ],
  [
    "a map in place of a value, deep inside",
    { target: "$.paths", update: { "/b": { get: { summary: {} } } } },
    /\/b, get: "summary" is a value/,
  ],
  ["the whole description", { target: "$", remove: true }, /removes the whole description/],
])("%s is refused", (_, action, message) => {
  expect(() => applied(action)).toThrow(DescriptionError);
  expect(() => applied(action)).toThrow(message);
});
