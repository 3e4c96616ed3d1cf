import { expect, test } from "vitest";
import { bodyMatchesSchema } from "./body-matches-schema.ts";
import { accusations, type Change, says, thing } from "./sample/told.ts";

test.each<[string, Change]>([
  ["the documented fields", {}],
  ["a JSON type that is not the documented one", { headers: { "content-type": "application/problem+json" } }],
])("body-matches-schema honours: %s", (_, change) => {
  expect(says(bodyMatchesSchema, change)).toBe("conforms");
});

test.each<[string, Change, string]>([
  ["a field more", { json: thing({ colour: "red" }) }, '/thing/colour: "red"'],
  ["a field less", { json: { thing: { id: "t1" } } }, '/thing: {"id":"t1"}'],
  ["another type", { json: thing({ name: 7 }) }, "/thing/name: 7"],
  ["null where none may be", { json: thing({ name: null }) }, "/thing/name: null"],
  ["no body", { body: { kind: "none" } }, "body: no body"],
])("body-matches-schema alone accuses: %s", (_, change, observed) => {
  expect(accusations(change)).toEqual({ "body-matches-schema": observed });
});

test.each<[string, Change, string]>([
  ["it is an error", { status: 404 }, "judged by error-shape"],
  ["the status is not described", { status: 202 }, "the status is not described"],
  [
    "some fields only were asked for",
    { url: "http://cloud.example/v2.1/things/t1?fields=id" },
    "only some fields were asked for",
  ],
  [
    "the body is not JSON by description",
    {
      operation: "GET /things/{thing_id}/file",
      headers: { "content-type": "text/plain" },
      body: { kind: "text", text: "x", bytes: 1 },
    },
    "the body is not JSON by description",
  ],
  [
    "the type is another",
    { headers: { "content-type": "text/html" }, body: { kind: "text", text: "<p>", bytes: 3 } },
    "the media type is not described",
  ],
])("body-matches-schema is silent when %s", (_, change, because) => {
  expect(says(bodyMatchesSchema, change)).toBe(`silent: ${because}`);
});
