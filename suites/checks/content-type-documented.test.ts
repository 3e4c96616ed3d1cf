import { expect, test } from "vitest";
import { contentTypeDocumented } from "./content-type-documented.ts";
import { accusations, type Change, says } from "./sample/told.ts";

test.each<[string, Change]>([
  ["the documented type", {}],
  ["its parameters", { headers: { "content-type": "Application/JSON; charset=UTF-8" } }],
])("content-type-documented honours: %s", (_, change) => {
  expect(says(contentTypeDocumented, change)).toBe("conforms");
});

test.each<[string, Change, string]>([
  [
    "another type of JSON",
    { headers: { "content-type": "application/problem+json" } },
    "content-type: application/problem+json",
  ],
  ["no type at all", { headers: { "content-type": undefined } }, "content-type: no Content-Type header"],
])("content-type-documented alone accuses: %s", (_, change, observed) => {
  expect(accusations(change)).toEqual({ "content-type-documented": observed });
});

test.each<[string, Change, string]>([
  ["the status is not described", { status: 409 }, "the status is not described"],
  ["there is no body", { body: { kind: "none" } }, "no body"],
  ["no body is described", { operation: "DELETE /things/{thing_id}", status: 204, json: {} }, "no body is described"],
])("content-type-documented is silent when %s", (_, change, because) => {
  expect(says(contentTypeDocumented, change)).toBe(`silent: ${because}`);
});
