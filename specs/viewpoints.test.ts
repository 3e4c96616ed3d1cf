import { expect, test } from "vitest";
import type { Description, JsonObject } from "./description.ts";
import { operationsOf } from "./operations.ts";
import { versionClasses, versionsBetween } from "./viewpoints.ts";

test("versions between two are told oldest first, edges included", () => {
  expect(versionsBetween("2.8", "2.11")).toEqual(["2.8", "2.9", "2.10", "2.11"]);
  expect(versionsBetween("3.0", "3.0")).toEqual(["3.0"]);
  expect(versionsBetween("2.2", "2.1")).toEqual([]);
});

const field = (condition: JsonObject): JsonObject => ({ "x-openstack": condition });

test.each<[string, JsonObject, JsonObject, string]>([
  ["an operation that never changes", {}, {}, "2.1-2.9"],
  ["one that comes", { "min-ver": "2.4" }, {}, "2.4-2.9"],
  ["one that goes", { "max-ver": "2.4" }, {}, "2.1-2.4"],
  ["one that was never there", { "max-ver": "2.0" }, {}, ""],
  ["one that is not there yet", { "min-ver": "2.10" }, {}, ""],
  ["a field that comes", {}, field({ "min-ver": "2.4" }), "2.1-2.3 2.4-2.9"],
  ["a field that goes", {}, field({ "max-ver": "2.4" }), "2.1-2.4 2.5-2.9"],
  ["a field for one version", {}, field({ "min-ver": "2.4", "max-ver": "2.4" }), "2.1-2.3 2.4-2.4 2.5-2.9"],
  ["a field that changes before the operation comes", { "min-ver": "2.6" }, field({ "min-ver": "2.4" }), "2.6-2.9"],
  ["a field that changes as the operation comes", { "min-ver": "2.4" }, field({ "min-ver": "2.4" }), "2.4-2.9"],
  ["a field that goes with the newest", {}, field({ "max-ver": "2.9" }), "2.1-2.9"],
  ["a change behind references that run in a circle", {}, { $ref: "#/components/schemas/Deep" }, "2.1-2.6 2.7-2.9"],
  ["a requirement that comes", {}, field({ required: { a: { "min-ver": "2.3" } } }), "2.1-2.2 2.3-2.9"],
])("%s", (_, condition, schema, expected) => {
  const description: Description = {
    service: "compute",
    profile: { service: "compute", "catalog-types": [], version: "2", "request-id-headers": [], errors: "fault" },
    source: "test",
    document: {
      openapi: "3.1.0",
      paths: { "/x": { get: { "x-openstack": condition, responses: { "200": { schema } } } } },
      components: {
        schemas: { Deep: { items: { $ref: "#/components/schemas/Deep" }, a: field({ "min-ver": "2.7" }) } },
      },
    } as unknown as Description["document"],
  };
  const [operation] = operationsOf(description);
  const classes = operation && versionClasses(description, operation, { min: "2.1", max: "2.9" });
  expect(classes?.map(({ from, to }) => `${from}-${to}`).join(" ")).toBe(expected);
});
