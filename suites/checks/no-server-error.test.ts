import { expect, test } from "vitest";
import { noServerError } from "./no-server-error.ts";
import { accusations, type Change, says } from "./sample/told.ts";

test.each<[string, Change]>([
  ["success", {}],
  ["refusal", { status: 404 }],
])("no-server-error honours: %s", (_, change) => {
  expect(says(noServerError, change)).toBe("conforms");
});

test.each<[string, Change, string]>([
  ["a crash", { status: 500, json: { computeFault: { code: 500, message: "Unexpected" } } }, "status: 500"],
  ["a crash of what nobody described", { status: 502, undescribed: true }, "status: 502"],
])("no-server-error alone accuses: %s", (_, change, observed) => {
  expect(accusations(change)).toEqual({ "no-server-error": observed });
});
