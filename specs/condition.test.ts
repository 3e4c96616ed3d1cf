import { expect, test } from "vitest";
import { conditionOf, extensionsOf, type Holds, holds } from "./condition.ts";
import type { JsonObject } from "./description.ts";
import type { Viewpoint } from "./projection.ts";

const has = (...aliases: string[]): Viewpoint => ({ extensions: new Set(aliases) });

test.each<[string, JsonObject | undefined, Viewpoint, Holds]>([
  ["nothing asked", undefined, {}, "yes"],
  ["nothing asked of an empty object", {}, {}, "yes"],
  ["a version, within", { "min-ver": "2.2", "max-ver": "2.9" }, { microversion: "2.9" }, "yes"],
  ["a version, before", { "min-ver": "2.10" }, { microversion: "2.9" }, "no"],
  ["a version, after", { "max-ver": "2.8" }, { microversion: "2.9" }, "no"],
  ["a version, untold", { "min-ver": "2.2" }, {}, "maybe"],
  ["an extension, advertised", { extension: "qos" }, has("qos"), "yes"],
  ["an extension, not advertised", { extension: "qos" }, has("router"), "no"],
  ["an extension, none advertised", { extension: "qos" }, has(), "no"],
  ["an extension, untold", { extension: "qos" }, {}, "maybe"],
  ["one extension of several", { extension: ["qos", "router"] }, has("router"), "yes"],
  ["one extension of none", { extension: [] }, has(), "yes"],
  ["a persona, the same", { persona: "manager" }, { persona: "manager" }, "yes"],
  ["a persona that may more", { persona: "reader" }, { persona: "admin" }, "yes"],
  ["a persona that may less", { persona: "admin" }, { persona: "manager" }, "no"],
  ["a persona, untold", { persona: "admin" }, {}, "maybe"],
  ["two things, one untold", { "min-ver": "2.2", persona: "admin" }, { microversion: "2.9" }, "maybe"],
  ["two things, one refused and one untold", { "min-ver": "2.10", persona: "admin" }, { microversion: "2.9" }, "no"],
])("%s", (_, condition, viewpoint, expected) => {
  expect(holds(condition, viewpoint)).toBe(expected);
});

test.each<[unknown, JsonObject | undefined]>([
  [{ "x-openstack": { "min-ver": "2.2" } }, { "min-ver": "2.2" }],
  [{ "x-openstack": "yes" }, undefined],
  [{ type: "string" }, undefined],
  [["x-openstack"], undefined],
  [null, undefined],
])("the condition of %j is %j", (node, condition) => {
  expect(conditionOf(node)).toEqual(condition);
});

test.each<[JsonObject, readonly string[]]>([
  [{ extension: "a" }, ["a"]],
  [{ extension: ["a", "b"] }, ["a", "b"]],
  [{}, []],
  [{ extension: 7 }, []],
])("the extensions of %j are %j", (condition, aliases) => {
  expect(extensionsOf(condition)).toEqual(aliases);
});
