import { expect, test } from "vitest";
import { accusations, type Change, says, thing } from "./sample/told.ts";
import { timestampsSane } from "./timestamps-sane.ts";

test.each<[string, Change]>([
  ["times as ISO 8601, metadata aside", {}],
  ["an author's day of an extension", { json: thing({ extensions: [{ updated: "2017-041-06T10:00:00-00:00" }] }) }],
  ["a thing never updated", { json: thing({ updated_at: null }) }],
  ["a zone", { json: thing({ created_at: "2026-11-20T09:00:00+02:00", updated_at: "2026-11-20T07:00:00.9Z" }) }],
  [
    "two times in one second",
    { json: thing({ created_at: "2026-11-20T07:00:00.9", updated_at: "2026-11-20 07:00:00" }) },
  ],
])("timestamps-sane honours: %s", (_, change) => {
  expect(says(timestampsSane, change)).toBe("conforms");
});

test.each<[string, Change, string]>([
  [
    "a time of another form",
    { json: thing({ created_at: "Thu, 19 Nov 2026 10:00:00 GMT" }) },
    '/thing/created_at: "Thu, 19 Nov 2026 10:00:00 GMT"',
  ],
  [
    "a day that no calendar has",
    { json: thing({ created_at: "2026-13-41T10:00:00Z" }) },
    '/thing/created_at: "2026-13-41T10:00:00Z"',
  ],
  [
    "a time in the future",
    { json: thing({ updated_at: "2026-11-23T10:00:00Z" }) },
    "/thing/updated_at: 2026-11-23T10:00:00Z",
  ],
  [
    "an update before the creation",
    { json: thing({ updated_at: "2026-11-19T09:59:59Z" }) },
    "/thing: 2026-11-19T09:59:59Z",
  ],
])("timestamps-sane alone accuses: %s", (_, change, observed) => {
  expect(accusations(change)).toEqual({ "timestamps-sane": observed });
});

test.each<[string, Change, string]>([
  ["it is an error", { status: 404 }, "no body with times"],
  ["no time is told", { operation: "GET /", json: {} }, "no times"],
  ["nothing is described", { undescribed: true }, "no body with times"],
])("timestamps-sane is silent when %s", (_, change, because) => {
  expect(says(timestampsSane, change)).toBe(`silent: ${because}`);
});
