import { expect, test } from "vitest";
import { arbiterAccepts } from "./arbiter.ts";
import type { JsonObject } from "./description.ts";
import { encodePointer, validatorsOf } from "./validators.ts";

const DOCUMENT: JsonObject = {
  components: {
    schemas: {
      Text: { type: "string", minLength: 2 },
      "odd name/%": { type: "integer" },
      Time: { type: "string", format: "date-time" },
      Uuid: { type: "string", format: "uuid" },
      Odd: { type: "string", format: "no-such-format" },
      Closed: {
        type: "object",
        additionalProperties: false,
        required: ["id"],
        properties: { id: { $ref: "#/components/schemas/Text" }, kind: { enum: ["a", 1] }, one: { const: 1 } },
      },
      Tree: {
        type: "object",
        properties: { children: { type: "array", items: { $ref: "#/components/schemas/Tree" } } },
      },
      Set: { type: "array", uniqueItems: true },
      Deep: { unevaluatedProperties: false, allOf: [{ properties: { a: {} } }] },
      Own: { type: "object", required: ["constructor"] },
    },
  },
};

const validators = validatorsOf({ document: DOCUMENT });
const pointer = (name: string): string => `/components/schemas/${name.replaceAll("/", "~1")}`;

const TABLE: readonly (readonly [string, unknown, readonly string[]])[] = [
  ["Text", "ab", []],
  ["Text", "a", [" minLength must NOT have fewer than 2 characters"]],
  ["Text", null, [" type must be string"]],
  ["odd name/%", 1, []],
  ["odd name/%", 1.5, [" type must be integer"]],
  ["Time", "2026-11-20T08:00:00Z", []],
  ["Time", "yesterday", [' format must match format "date-time"']],
  ["Uuid", "123e4567-e89b-42d3-a456-426614174000", []],
  ["Uuid", "123e4567", [' format must match format "uuid"']],
  ["Odd", "anything", []],
  ["Closed", { id: "ab", kind: 1, one: 1 }, []],
  ["Closed", {}, [" required must have required property 'id'"]],
  ["Closed", { id: "ab", more: 1 }, ['/more additionalProperties must not have the field "more"']],
  ["Closed", { id: "ab", kind: "c" }, ['/kind enum must be one of ["a",1]']],
  ["Closed", { id: "ab", one: 2 }, ["/one const must be 1"]],
  [
    "Closed",
    { id: "a", more: 1 },
    [
      '/more additionalProperties must not have the field "more"',
      "/id minLength must NOT have fewer than 2 characters",
    ],
  ],
  [
    "Closed",
    JSON.parse('{"id":"ab","__proto__":1}'),
    ['/__proto__ additionalProperties must not have the field "__proto__"'],
  ],
  ["Own", {}, [" required must have required property 'constructor'"]],
  ["Tree", { children: [{ children: [{}] }] }, []],
  ["Tree", { children: [{ children: [7] }] }, ["/children/0/children/0 type must be object"]],
  ["Deep", { a: 1 }, []],
  ["Deep", { b: 1 }, [" unevaluatedProperties must NOT have unevaluated properties"]],
];

test.each(TABLE)("%s of %j: %j", (name, value, expected) => {
  const found = validators.violations(pointer(name), value);
  expect(found.map(({ at, keyword, message }) => `${at} ${keyword} ${message}`)).toEqual(expected);
});

test.each(TABLE)("the arbiter agrees on %s of %j", async (name, value, expected) => {
  expect(await arbiterAccepts(DOCUMENT, pointer(name), value)).toBe(expected.length === 0);
});

test("a value that breaks the fast validator itself is a violation that the arbiter decides, not an exception", async () => {
  const hostile: readonly unknown[] = [{ valueOf: 1, toString: 1 }, { valueOf: 1, toString: 1 }, { valueOf: 2 }];
  const found = validators.violations(pointer("Set"), hostile);
  expect(found.map(({ at }) => at)).toEqual([""]);
  expect(await arbiterAccepts(DOCUMENT, pointer("Set"), hostile)).toBe(false);
  expect(await arbiterAccepts(DOCUMENT, pointer("Set"), [{ valueOf: 1 }, { valueOf: 2 }])).toBe(true);
});

test("a pointer that leads nowhere is our own error", () => {
  expect(() => validators.violations("/components/schemas/Lost", 1)).toThrow(/Lost/);
});

test("the arbiter refuses a schema that is none", async () => {
  await expect(arbiterAccepts({ components: {}, x: { type: "strnig" } }, "/x", 1)).rejects.toThrow();
});

test("a pointer is encoded as a fragment, name by name", () => {
  expect(encodePointer("/paths/~1things~1{id}/a%b c")).toBe("/paths/~1things~1%7Bid%7D/a%25b%20c");
});
