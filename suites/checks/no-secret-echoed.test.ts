import { expect, test } from "vitest";
import { noSecretEchoed } from "./no-secret-echoed.ts";
import { accusations, type Change, says, thing } from "./sample/told.ts";

test.each<[string, Change]>([
  ["nothing secret", {}],
  ["a mark of a secret field, known by its place only", { json: thing({ name: "[redacted]" }) }],
])("no-secret-echoed honours: %s", (_, change) => {
  expect(says(noSecretEchoed, change)).toBe("conforms");
});

test.each<[string, Change, string]>([
  [
    "a token in a header",
    { headers: { "x-debug": "was [secret:token] ok" } },
    "x-debug: the caller's token in header x-debug",
  ],
  [
    "a password in a field",
    { json: thing({ metadata: { "a/b": "pw [secret:password]" } }) },
    "/thing/metadata/a~1b: the caller's password in /thing/metadata/a~1b",
  ],
])("no-secret-echoed alone accuses: %s", (_, change, observed) => {
  expect(accusations(change)).toEqual({ "no-secret-echoed": observed });
});
