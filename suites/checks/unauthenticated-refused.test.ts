import { expect, test } from "vitest";
import { accusations, type Change, says } from "./sample/told.ts";
import { unauthenticatedRefused } from "./unauthenticated-refused.ts";

test.each<[string, Change]>([["401 for nobody", { persona: "none", status: 401 }]])(
  "unauthenticated-refused honours: %s",
  (_, change) => {
    expect(says(unauthenticatedRefused, change)).toBe("conforms");
  },
);

test.each<[string, Change, string]>([
  ["an answer for nobody", { persona: "none" }, "status: 200"],
  ["404 before asking who it is", { persona: "none", status: 404 }, "status: 404"],
])("unauthenticated-refused alone accuses: %s", (_, change, observed) => {
  expect(accusations(change)).toEqual({ "unauthenticated-refused": observed });
});

test.each<[string, Change, string]>([
  ["somebody asks", {}, "a valid token was sent"],
  ["nobody asks for what is public", { persona: "none", operation: "GET /", json: {} }, "the operation is public"],
  ["nothing is described", { persona: "none", undescribed: true }, "the operation is not described here"],
])("unauthenticated-refused is silent when %s", (_, change, because) => {
  expect(says(unauthenticatedRefused, change)).toBe(`silent: ${because}`);
});
