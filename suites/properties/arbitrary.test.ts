import fc from "fast-check";
import { expect, test } from "vitest";
import { type JsonObject, validatorsOf } from "../../specs/index.ts";
import { arbitraryAt, type Surroundings } from "./arbitrary.ts";
import { brokenValues } from "./broken.ts";

const RUNS = 60;
const closed = (properties: JsonObject, ...required: readonly string[]): JsonObject => ({
  type: "object",
  additionalProperties: false,
  required,
  properties,
});
const to = (name: string): JsonObject => ({ $ref: `#/components/schemas/${name}` });

const SCHEMAS: Readonly<Record<string, JsonObject>> = {
  text: { type: "string" },
  "text of a length": { type: "string", minLength: 3, maxLength: 5 },
  "long text": { type: "string", minLength: 100, maxLength: 200 },
  "text of a pattern": { type: "string", pattern: "^[a-z]{2}-\\d+$" },
  "text of a pattern with look-around": { type: "string", pattern: "^(?!.*--)[a-z0-9_.:/-]+$" },
  uuid: { type: "string", format: "uuid" },
  time: { type: "string", format: "date-time" },
  date: { type: "string", format: "date" },
  address: { type: "string", format: "ipv4" },
  "newer address": { type: "string", format: "ipv6" },
  link: { type: "string", format: "uri" },
  mail: { type: "string", format: "email" },
  "host name": { type: "string", format: "hostname" },
  "whole number": { type: "integer" },
  "whole number in bounds": { type: "integer", minimum: 5, maximum: 6 },
  "whole number beyond a bound": { type: "integer", exclusiveMinimum: 5, exclusiveMaximum: 8 },
  "negative number": { type: "integer", minimum: -9, maximum: -9 },
  number: { type: "number", minimum: 0, maximum: 1 },
  truth: { type: "boolean" },
  nothing: { type: "null" },
  "one of several types": { type: ["string", "integer", "null"], maxLength: 4, minimum: 0 },
  constant: { const: { a: [1] } },
  choice: { enum: ["a", 1, null] },
  list: { type: "array", items: { type: "integer" } },
  "list of a length": { type: "array", minItems: 3, maxItems: 4, items: { type: "boolean" } },
  "list without repetition": { type: "array", uniqueItems: true, minItems: 2, items: { enum: ["a", "b", "c"] } },
  "list of anything": { type: "array" },
  record: closed({ id: { type: "string" }, size: { type: "integer" }, flag: { type: "boolean" } }, "id"),
  "record of fixed values": closed({ choice: to("choice"), constant: to("constant") }, "choice"),
  "record of a size": {
    ...closed({ a: { type: "null" }, b: { type: "null" }, c: { type: "null" } }),
    minProperties: 2,
  },
  "record in records": closed({ a: closed({ b: closed({ c: to("text") }, "c") }, "b") }, "a"),
  "record that refers to itself": closed(
    { name: { type: "string" }, child: to("record that refers to itself") },
    "name",
  ),
  "record that lacks a field": closed({ a: { type: "string" }, b: false as never }, "a"),
  map: { type: "object", additionalProperties: { type: "string", maxLength: 9 } },
  "map of patterns": {
    type: "object",
    additionalProperties: false,
    patternProperties: { "^[a-z]{1,9}$": { type: "integer" } },
  },
  "open record of a size": { type: "object", minProperties: 2, properties: { a: { type: "null" } } },
  "map of a size": { type: "object", minProperties: 1, maxProperties: 1, additionalProperties: { type: "boolean" } },
  "one of several records": {
    oneOf: [closed({ a: { type: "string" } }, "a"), closed({ b: { type: "integer" } }, "b")],
  },
  "any of two forms": {
    anyOf: [
      { type: "integer", minimum: 0 },
      { type: "string", pattern: "^\\d+$" },
    ],
  },
  "all of two": {
    allOf: [
      { type: "object", required: ["a"], properties: { a: to("uuid") } },
      { type: "object", properties: { b: { type: "integer" } } },
    ],
    unevaluatedProperties: false,
  },
  "fields of which one is needed": {
    ...closed({ a: { type: "string" }, b: { type: "string" } }),
    oneOf: [
      { required: ["a"], not: { required: ["b"] } },
      { required: ["b"], not: { required: ["a"] } },
    ],
  },
  "odd ~names/": closed(
    { "a/b": { type: "integer" }, "m~n": { type: "string" }, "%25": { type: "null" } },
    "a/b",
    "m~n",
  ),
};

const DOCUMENT: JsonObject = { components: { schemas: SCHEMAS } };
const AROUND: Surroundings = { document: DOCUMENT, resources: new Map(), namePrefix: "stackmark-run-" };
const validators = validatorsOf({ document: DOCUMENT });
const place = (name: string): string => `/components/schemas/${name.replaceAll("~", "~0").replaceAll("/", "~1")}`;

/** Schemas whose fields exclude each other: generation leaves those to whoever validates. */
const UNDECIDED = new Set(["fields of which one is needed", "text of a pattern with look-around"]);

test.each(Object.keys(SCHEMAS))(
  "%s: what is generated satisfies the schema, and is the same for the same seed",
  (name) => {
    const sample = (seed: number): readonly unknown[] =>
      fc.sample(arbitraryAt(place(name), AROUND), { seed, numRuns: RUNS });
    const values = sample(42);
    expect(sample(42)).toEqual(values);
    const wrong = values.filter((value) => validators.violations(place(name), value).length > 0);
    if (UNDECIDED.has(name)) expect(wrong.length).toBeLessThan(RUNS);
    else expect(wrong).toEqual([]);
  },
);

test("another seed gives other values", () => {
  const sample = (seed: number): string =>
    JSON.stringify(fc.sample(arbitraryAt(place("record"), AROUND), { seed, numRuns: 20 }));
  expect(sample(1)).not.toBe(sample(2));
});

test("each member of a choice and each type is generated", () => {
  const kinds = (name: string): number =>
    new Set(
      fc
        .sample(arbitraryAt(place(name), AROUND), { seed: 7, numRuns: RUNS })
        .map((value) =>
          value === null ? "null" : typeof value === "object" ? Object.keys(value).join() : typeof value,
        ),
    ).size;
  expect([kinds("one of several types"), kinds("one of several records"), kinds("any of two forms")]).toEqual([
    3, 2, 2,
  ]);
});

test("a field called name begins with the run's prefix, where there is room", () => {
  const names = (schema: JsonObject): readonly unknown[] => {
    const document = { s: closed({ name: schema }, "name") };
    return fc
      .sample(arbitraryAt("/s", { ...AROUND, document }), { seed: 3, numRuns: 20 })
      .map((value) => (value as { name: string }).name);
  };
  for (const name of names({ type: "string", maxLength: 255 })) expect(name).toMatch(/^stackmark-run-./);
  for (const name of names({ type: "string", maxLength: 10 })) expect((name as string).length).toBeLessThanOrEqual(10);
  for (const name of names({ type: "string", pattern: "^[A-Z]+$" })) expect(name).toMatch(/^[A-Z]+$/);
});

test("a field that names a resource takes an existing one, where there is one", () => {
  const document = { s: { type: "string", format: "uuid", "x-openstack": { resource: "server" } } };
  const sample = (ids: readonly string[]): readonly unknown[] =>
    fc.sample(arbitraryAt("/s", { ...AROUND, document, resources: new Map([["server", ids]]) }), {
      seed: 3,
      numRuns: 20,
    });
  expect(new Set(sample(["a", "b"]))).toEqual(new Set(["a", "b"]));
  expect(sample([]).every((id) => /^[0-9a-f-]{36}$/.test(id as string))).toBe(true);
});

test("no text leaves the basic plane or holds a character that cannot be seen", () => {
  for (const text of fc.sample(arbitraryAt(place("text"), AROUND), { seed: 5, numRuns: 500 }) as string[])
    expect(text).not.toMatch(/[\u{10000}-\u{10ffff}]|\p{C}/u);
});

/** JSON pointers at which two values differ, as deep as both have something there. */
function differences(a: unknown, b: unknown, at = ""): readonly string[] {
  if (JSON.stringify(a) === JSON.stringify(b)) return [];
  const maps =
    [a, b].every((value) => value !== null && typeof value === "object") && Array.isArray(a) === Array.isArray(b);
  if (!maps || Array.isArray(a) !== Array.isArray(b)) return [at];
  const [left, right] = [a as Record<string, unknown>, b as Record<string, unknown>];
  return [...new Set([...Object.keys(left), ...Object.keys(right)])].flatMap((name) => {
    const below = `${at}/${name.replaceAll("~", "~0").replaceAll("/", "~1")}`;
    if (!Object.hasOwn(left, name) || !Object.hasOwn(right, name)) return [below];
    return differences(left[name], right[name], below);
  });
}

test.each(Object.keys(SCHEMAS))(
  "%s: what is broken is refused, and differs from what is valid in the named place only",
  (name) => {
    for (const valid of fc.sample(arbitraryAt(place(name), AROUND), { seed: 11, numRuns: 12 })) {
      if (validators.violations(place(name), valid).length > 0) continue;
      for (const { constraint, where, value } of brokenValues(place(name), valid, DOCUMENT, validators)) {
        const told = `${constraint} at ${where}: ${JSON.stringify(value)} instead of ${JSON.stringify(valid)}`;
        expect(validators.violations(place(name), value).length, told).toBeGreaterThan(0);
        const places = differences(valid, value);
        expect(places.length, told).toBeGreaterThan(0);
        expect(
          places.filter((at) => at !== where && !at.startsWith(`${where}/`)),
          told,
        ).toEqual([]);
      }
    }
  },
);

test.each<[string, unknown, readonly string[]]>([
  ["text of a length", "abcd", ["minLength ", "maxLength "]],
  ["text of a pattern", "ab-1", ["pattern "]],
  ["uuid", "123e4567-e89b-42d3-a456-426614174000", ["format "]],
  ["whole number in bounds", 5, ["minimum ", "maximum "]],
  ["record of fixed values", { choice: "a", constant: { a: [1] } }, ["enum /choice", "const /constant"]],
  ["record", { id: "x" }, ["required /id", "additionalProperties ", "type /id"]],
  [
    "record in records",
    { a: { b: { c: "x" } } },
    ["required /a", "required /a/b", "required /a/b/c", "additionalProperties /a/b", "type /a/b/c"],
  ],
  ["list", [1], ["type /0"]],
  ["list of a length", [true, true, true], ["minItems ", "maxItems "]],
  ["odd ~names/", { "a/b": 1, "m~n": "x" }, ["required /a~1b", "type /a~1b", "required /m~0n", "type /m~0n"]],
  ["one of several records", { b: 1 }, ["required /b", "type /b"]],
])("%s can be broken in each of its constraints", (name, valid, expected) => {
  const found = brokenValues(place(name), valid as never, DOCUMENT, validators).map(
    ({ constraint, where }) => `${constraint} ${where}`,
  );
  expect([...new Set(found)]).toEqual(expect.arrayContaining([...expected]));
});

test("what another branch admits is not broken", () => {
  const document = {
    s: { anyOf: [{ type: "string", maxLength: 2 }, { type: "string", pattern: "^a+$" }, { type: "integer" }] },
  };
  const found = brokenValues("/s", "ab", document, validatorsOf({ document }));
  expect(found.filter(({ value }) => typeof value === "number" || /^a+$/.test(String(value)))).toEqual([]);
});
