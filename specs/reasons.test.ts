import { expect, test } from "vitest";
import { DescriptionError } from "./load.ts";
import { covers, loadReasons, readReasons } from "./reasons.ts";
import { SERVICES } from "./service.ts";

test.each(SERVICES)("the reasons of %s are well formed, and none is there twice", (service) => {
  const said = loadReasons(service).map(({ kind, fact }) => `${kind} ${fact}`);
  expect(said).toEqual([...new Set(said)]);
});

test("an entry gives its reason to each operation and each thing that it names", () => {
  const entry = {
    of: ["GET /servers", "GET /servers/{server_id}/tags"],
    query: "limit",
    response: ["/a", "/b"],
    reason: "so",
  };
  expect(readReasons([entry], "reasons.yaml")).toEqual([
    { kind: "parameters", fact: "GET /servers query limit", reason: "so" },
    { kind: "parameters", fact: "GET /servers/{}/tags query limit", reason: "so" },
    { kind: "responseFields", fact: "GET /servers response /a", reason: "so" },
    { kind: "responseFields", fact: "GET /servers response /b", reason: "so" },
    { kind: "responseFields", fact: "GET /servers/{}/tags response /a", reason: "so" },
    { kind: "responseFields", fact: "GET /servers/{}/tags response /b", reason: "so" },
  ]);
});

test("an action is a field of the body of its path, not the whole path", () => {
  expect(readReasons([{ operation: "POST /servers/{id}/action#lock", reason: "so" }], "reasons.yaml")).toEqual([
    { kind: "requestFields", fact: "POST /servers/{}/action request /lock", reason: "so" },
  ]);
});

test.each<[string, "operation" | "responseFields", string, string, boolean]>([
  ["a field itself", "responseFields", "GET /a response /b", "GET /a response /b", true],
  ["what lies below a field", "responseFields", "GET /a response /b", "GET /a response /b/*/c", true],
  ["no field whose name only begins so", "responseFields", "GET /a response /b", "GET /a response /bc", false],
  ["all that is said of an operation", "operation", "GET /a", "GET /a query limit", true],
  ["no operation below it", "operation", "GET /a", "GET /a/{} query limit", false],
])("a reason covers %s", (_, kind, fact, said, covered) => {
  expect(covers({ kind, fact, reason: "so" }, said)).toBe(covered);
});

test.each<[string, unknown, string]>([
  ["no list", { operation: "GET /a", reason: "so" }, "Expected a list of reasons"],
  ["no map", ["GET /a"], "entry 1 is no map"],
  [
    "no reason",
    [
      { operation: "GET /a", reason: "so" },
      { operation: "GET /b", reason: " " },
    ],
    "entry 2 gives no reason",
  ],
  ["neither operation nor of", [{ reason: "so" }], "needs either operation or of"],
  ["both operation and of", [{ operation: "GET /a", of: "GET /a", reason: "so" }], "needs either operation or of"],
  ["no such method", [{ operation: "FETCH /a", reason: "so" }], "names no operation as METHOD /path"],
  ["no operation in the list", [{ of: [], query: "a", reason: "so" }], "names no operation as METHOD /path"],
  ["a stray key", [{ of: "GET /a", respnse: "/b", reason: "so" }], 'has the unknown key "respnse"'],
  ["a field of a whole operation", [{ operation: "GET /a", query: "b", reason: "so" }], 'has the unknown key "query"'],
  ["nothing to excuse", [{ of: "GET /a", reason: "so" }], "names neither query nor request nor response"],
  ["no pointer", [{ of: "GET /a", response: ["/b", "c"], reason: "so" }], "names no pointer under response"],
  ["a pointer for a parameter", [{ of: "GET /a", query: "/b", reason: "so" }], "names no parameter under query"],
])("a file with %s is refused with its name and the entry", (_, entries, message) => {
  expect(() => readReasons(entries as never, "reasons.yaml")).toThrow(DescriptionError);
  expect(() => readReasons(entries as never, "reasons.yaml")).toThrow(message);
  expect(() => readReasons(entries as never, "reasons.yaml")).toThrow("reasons.yaml");
});
