import { expect, test } from "vitest";
import { judgedOf, mediaType, validatorsFor } from "./check.ts";
import { told } from "./sample/told.ts";
import { brief, isJson } from "./schema-judgement.ts";

test("an exchange without an answer cannot be judged", () => {
  const { response: _, ...exchange } = told().exchange;
  expect(judgedOf(exchange, told().projection)).toBeUndefined();
});

test("an operation that is not there at the viewpoint brings no promise", () => {
  const judged = told({ operation: "GET /things/{thing_id}/file", microversion: "2.49" });
  expect([judged.operation, judged.promised]).toEqual([undefined, undefined]);
  expect(told({ operation: "GET /things/{thing_id}/file", microversion: "2.50" }).promised?.status).toBe(200);
});

test("schemas of one projection are compiled once", () => {
  const { projection } = told();
  expect(projection && validatorsFor(projection)).toBe(projection && validatorsFor(projection));
});

test.each([
  [undefined, ""],
  ["", ""],
  ["Text/HTML; charset=x", "text/html"],
  [" application/json ;q=1", "application/json"],
])("the media type of %j is %j", (header, type) => {
  expect(mediaType(header)).toBe(type);
});

test.each([
  ["application/json", true],
  ["application/problem+json", true],
  ["text/json", false],
  ["", false],
])("%j is JSON: %s", (type, json) => {
  expect(isJson(type)).toBe(json);
});

test("a value is told on one short line", () => {
  expect(brief(undefined)).toBe("absent");
  expect(brief({ a: null })).toBe('{"a":null}');
  expect(brief("x".repeat(500))).toHaveLength(160);
});
