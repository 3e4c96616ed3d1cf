import { expect, test } from "vitest";
import type { Json, JsonObject } from "./description.ts";
import { projector } from "./project-schema.ts";
import type { Viewpoint } from "./projection.ts";

const NEW: JsonObject = { type: "string", "x-openstack": { "min-ver": "2.5" } };
const OLD: JsonObject = { type: "string", "x-openstack": { "max-ver": "2.4" } };
const DOCUMENT: JsonObject = { components: { schemas: { New: NEW, Old: OLD, Plain: { type: "string" } } } };
const to = (name: string): JsonObject => ({ $ref: `#/components/schemas/${name}` });

function projected(node: Json, viewpoint: Viewpoint): Json | undefined {
  return projector(DOCUMENT, viewpoint).copy(node);
}

const AT4: Viewpoint = { microversion: "2.4" };
const AT5: Viewpoint = { microversion: "2.5" };

test.each<[string, Json, Json | undefined, Json | undefined]>([
  ["a field that comes", { properties: { a: NEW } }, { properties: {} }, { properties: { a: { type: "string" } } }],
  ["a field that goes", { properties: { a: OLD } }, { properties: { a: { type: "string" } } }, { properties: {} }],
  [
    "a field that comes by reference",
    { properties: { a: to("New") } },
    { properties: {} },
    { properties: { a: to("New") } },
  ],
  ["the whole", NEW, undefined, { type: "string" }],
  [
    "members of a choice",
    { anyOf: [OLD, NEW, {}] },
    { anyOf: [{ type: "string" }, {}] },
    { anyOf: [{ type: "string" }, {}] },
  ],
  ["a choice with one left", { oneOf: [to("New"), to("Plain")] }, to("Plain"), { oneOf: [to("New"), to("Plain")] }],
  [
    "a choice with one left beside other words",
    { minLength: 1, oneOf: [NEW, to("Plain")] },
    { minLength: 1, allOf: [to("Plain")] },
    { minLength: 1, oneOf: [{ type: "string" }, to("Plain")] },
  ],
  [
    "a choice with none left",
    { title: "t", oneOf: [NEW] },
    { title: "t" },
    { title: "t", allOf: [{ type: "string" }] },
  ],
  [
    "a field that is called as a condition",
    { properties: { "x-openstack": { type: "string" } } },
    { properties: { "x-openstack": { type: "string" } } },
    { properties: { "x-openstack": { type: "string" } } },
  ],
  [
    "data, whatever it looks like",
    { example: NEW, default: NEW, const: NEW, enum: [NEW] },
    { example: NEW, default: NEW, const: NEW, enum: [NEW] },
    { example: NEW, default: NEW, const: NEW, enum: [NEW] },
  ],
  [
    "patterns of names",
    { patternProperties: { "^a": NEW, "^b": {} } },
    { patternProperties: { "^b": {} } },
    { patternProperties: { "^a": { type: "string" }, "^b": {} } },
  ],
  [
    "marks that drive generation",
    { "x-openstack": { resource: "server", produces: { a: "/b" }, "min-ver": "2.1" } },
    { "x-openstack": { resource: "server", produces: { a: "/b" } } },
    { "x-openstack": { resource: "server", produces: { a: "/b" } } },
  ],
  [
    "values by version",
    { enum: ["a", "b"], "x-openstack": { values: { b: { "min-ver": "2.5" } } } },
    { enum: ["a"] },
    { enum: ["a", "b"] },
  ],
  [
    "numbers by version",
    { enum: [1, 2], "x-openstack": { values: { "2": { "min-ver": "2.5" } } } },
    { enum: [1] },
    { enum: [1, 2] },
  ],
])("%s at 2.4 and 2.5", (_, node, at4, at5) => {
  expect(projected(node, AT4)).toEqual(at4);
  expect(projected(node, AT5)).toEqual(at5);
});

const FIELDS: JsonObject = {
  properties: { a: NEW, b: {}, c: { "x-openstack": { persona: "admin" } }, d: to("Old"), e: {} },
  required: ["a", "b", "c", "d", "e"],
  "x-openstack": { required: { e: { "min-ver": "2.5" } } },
};

test.each<[string, Viewpoint, readonly string[], readonly string[]]>([
  ["2.4, anybody", AT4, ["b", "d"], ["b", "c", "d", "e"]],
  ["2.5, anybody", AT5, ["a", "b", "e"], ["a", "b", "c", "e"]],
  ["2.5, member", { ...AT5, persona: "member" }, ["a", "b", "e"], ["a", "b", "e"]],
  ["2.5, admin", { ...AT5, persona: "admin" }, ["a", "b", "c", "e"], ["a", "b", "c", "e"]],
  ["no version", {}, ["b"], ["a", "b", "c", "d", "e"]],
])("what the viewpoint leaves open is allowed and not required: %s", (_, viewpoint, required, properties) => {
  const schema = projected(FIELDS, viewpoint) as { required: string[]; properties: object };
  expect([schema.required, Object.keys(schema.properties)]).toEqual([required, properties]);
});

test("the description itself is never changed", () => {
  const before = JSON.stringify(FIELDS);
  projected(FIELDS, AT4);
  expect(JSON.stringify(FIELDS)).toBe(before);
});
