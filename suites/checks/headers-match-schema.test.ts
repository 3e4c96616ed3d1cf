import { expect, test } from "vitest";
import { headersMatchSchema } from "./headers-match-schema.ts";
import { accusations, type Change, says } from "./sample/told.ts";

test.each<[string, Change]>([
  ["all headers in their form", {}],
  ["an optional header in its form", { headers: { "x-mood": "good" } }],
  ["a value that is redacted", { headers: { "x-things-left": "[redacted]" } }],
])("headers-match-schema honours: %s", (_, change) => {
  expect(says(headersMatchSchema, change)).toBe("conforms");
});

test.each<[string, Change, string]>([
  ["a required header that is absent", { headers: { "x-things-left": undefined } }, "x-things-left: absent"],
  ["a number that is none", { headers: { "x-things-left": "many" } }, "x-things-left: many"],
  ["a number that is empty", { headers: { "x-things-left": "" } }, "x-things-left: "],
  ["a number of another notation", { headers: { "x-things-left": "0x10" } }, "x-things-left: 0x10"],
  ["a number below the least", { headers: { "x-things-left": "-1" } }, "x-things-left: -1"],
  ["an optional header in another form", { headers: { "x-mood": "odd" } }, "x-mood: odd"],
])("headers-match-schema alone accuses: %s", (_, change, observed) => {
  expect(accusations(change)).toEqual({ "headers-match-schema": observed });
});

test.each<[string, Change, string]>([
  ["the status is not described", { status: 409 }, "the status is not described"],
  ["no headers are described", { status: 404 }, "no headers are described"],
])("headers-match-schema is silent when %s", (_, change, because) => {
  expect(says(headersMatchSchema, change)).toBe(`silent: ${because}`);
});
