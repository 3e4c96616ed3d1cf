import { expect, test } from "vitest";
import type { JsonObject } from "../../specs/index.ts";
import { fieldsIn, fieldsOf } from "./fields.ts";

const DOCUMENT: JsonObject = {
  body: {
    type: "object",
    properties: {
      servers: { type: "array", items: { $ref: "#/server" } },
      links: { type: "array", items: { type: "object" } },
      parent: { $ref: "#/parent" },
    },
  },
  server: {
    oneOf: [
      {
        type: "object",
        properties: { id: {}, "a/b": {}, addresses: { additionalProperties: { $ref: "#/addresses" } } },
      },
      { type: "object", properties: { id: {}, fault: { type: "object", properties: { code: {} } }, gone: false } },
    ],
  },
  parent: { type: "object", properties: { name: {}, parent: { $ref: "#/parent" } } },
  addresses: { type: "array", items: { type: "object", properties: { addr: {} } } },
};

test("fields are found through references, choices, items and free names; a field that may not be is none", () => {
  expect([...fieldsOf(DOCUMENT, "/body")].sort()).toEqual([
    "/links",
    "/parent",
    "/parent/name",
    "/parent/parent",
    "/servers",
    "/servers/*/a/b",
    "/servers/*/addresses",
    "/servers/*/addresses/*/*/addr",
    "/servers/*/fault",
    "/servers/*/fault/code",
    "/servers/*/id",
  ]);
});

test("what came is told in the same words, and a stranger by its own name", () => {
  const value = {
    servers: [
      { id: "1", addresses: { net: [{ addr: "x" }] } },
      { id: "2", stranger: { inside: 1 } },
    ],
  };
  expect([...fieldsIn(DOCUMENT, "/body", value)].sort()).toEqual([
    "/servers",
    "/servers/*/addresses",
    "/servers/*/addresses/*/*/addr",
    "/servers/*/id",
    "/servers/*/stranger",
    "/servers/*/stranger/inside",
  ]);
});
