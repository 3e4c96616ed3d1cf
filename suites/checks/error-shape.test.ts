import { expect, test } from "vitest";
import { errorShape } from "./error-shape.ts";
import { accusations, type Change, says } from "./sample/told.ts";

test.each<[string, Change]>([["the form of the service", { status: 404 }]])("error-shape honours: %s", (_, change) => {
  expect(says(errorShape, change)).toBe("conforms");
});

test.each<[string, Change, string]>([
  ["no fault at all", { status: 404, json: {} }, ": {}"],
  [
    "a code that is not the status",
    { status: 404, json: { itemNotFound: { code: 400, message: "No" } } },
    "/itemNotFound/code: 400",
  ],
  [
    "a code that is text",
    { status: 404, json: { itemNotFound: { code: "404", message: "No" } } },
    '/itemNotFound/code: "404"',
  ],
  ["a bare message", { status: 404, json: "No such thing" }, ': "No such thing"'],
  ["no body", { status: 404, body: { kind: "none" } }, "body: no body"],
])("error-shape alone accuses: %s", (_, change, observed) => {
  expect(accusations(change)).toEqual({ "error-shape": observed });
});

test.each<[string, Change, string]>([
  ["it is no error", {}, "not an error"],
  ["HEAD was asked", { operation: "HEAD /things/{thing_id}", status: 404, body: { kind: "none" } }, "HEAD has no body"],
  ["the status is not described", { status: 409 }, "the status is not described"],
])("error-shape is silent when %s", (_, change, because) => {
  expect(says(errorShape, change)).toBe(`silent: ${because}`);
});
