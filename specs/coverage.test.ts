import { expect, test } from "vitest";
import { type Coverage, coverageOf, idleReasons, LEAST, shareOf } from "./coverage.ts";
import { type Facts, factsOf } from "./facts.ts";
import type { Reason } from "./reasons.ts";

/** The facts of a document whose only schema has these properties, for each path. */
function factsFor(paths: Record<string, readonly string[]>): Facts {
  return factsOf({
    paths: Object.fromEntries(
      Object.entries(paths).map(([path, names]) => {
        const schema = { properties: Object.fromEntries(names.map((name) => [name, { type: "string" }])) };
        const operation = { responses: { "200": { content: { "application/json": { schema } } } } };
        return [path, { get: operation }];
      }),
    ),
  });
}

const OURS = factsFor({ "/a": ["x", "own"] });
const THEIRS = factsFor({ "/v2/a": ["x", "y", "z"], "/v2/b": ["x"], "/v2/c": ["x"] });

function of(kind: Coverage["kind"], reasons: readonly Reason[]): Coverage | undefined {
  return coverageOf(OURS, THEIRS, reasons).find((one) => one.kind === kind);
}

test("what has neither a place nor a reason is missing", () => {
  const reasons: readonly Reason[] = [
    { kind: "operation", fact: "GET /b", reason: "so" },
    { kind: "responseFields", fact: "GET /a response /y", reason: "so" },
  ];
  expect(of("operation", reasons)).toEqual({
    kind: "operation",
    present: ["GET /a"],
    excused: ["GET /b"],
    missing: ["GET /c"],
    extra: [],
  });
  expect(of("responseFields", reasons)).toEqual({
    kind: "responseFields",
    present: ["GET /a response /x"],
    excused: ["GET /a response /y"],
    missing: ["GET /a response /z", "GET /c response /x"],
    extra: ["GET /a response /own"],
  });
});

test("a reason for what is here, or for what nobody says, excuses nothing", () => {
  const useful: Reason = { kind: "operation", fact: "GET /b", reason: "so" };
  const described: Reason = { kind: "responseFields", fact: "GET /a response /x", reason: "so" };
  const unknown: Reason = { kind: "operation", fact: "GET /d", reason: "so" };
  const within: Reason = { kind: "responseFields", fact: "GET /b response /x", reason: "so" };
  const reasons = [useful, described, unknown, within];
  expect(idleReasons(reasons, coverageOf(OURS, THEIRS, reasons))).toEqual([described, unknown, within]);
});

test.each<[string, number, number, number, number]>([
  ["nothing is said", 0, 0, 0, 100],
  ["all is here or has a reason", 1, 1, 0, 100],
  ["one in fifty is missing", 48, 1, 1, 98],
  ["one in forty is missing", 39, 0, 1, 97.5],
])("the share when %s", (_, present, excused, missing, share) => {
  const facts = (count: number): readonly string[] => Array.from({ length: count }, () => "fact");
  const coverage = { present: facts(present), excused: facts(excused), missing: facts(missing), extra: [] };
  expect(shareOf({ kind: "requestFields", ...coverage })).toBe(share);
});

test("every operation, and 98 of 100 fields, are needed", () => {
  expect(LEAST).toEqual({ operation: 100, parameters: 98, requestFields: 98, responseFields: 98 });
});

test("fields of conditional and of patterned members are facts too", () => {
  const schema = JSON.parse(`{
    "if": { "properties": { "kind": { "const": "a" } } },
    "then": { "properties": { "onlyA": {} } },
    "else": { "properties": { "onlyB": {} } },
    "patternProperties": { "^x-": { "properties": { "depth": {} } } },
    "properties": { "refused": false }
  }`);
  const post = { requestBody: { content: { "application/json": { schema } } }, responses: {} };
  expect([...factsOf({ paths: { "/a": { post } } }).requestFields].sort()).toEqual([
    "POST /a request /*/depth",
    "POST /a request /onlyA",
    "POST /a request /onlyB",
  ]);
});
