import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, expect, test } from "vitest";
import type { CaseReport, Finding, Outcome } from "../../suites/results/index.ts";
import { explain, type KnownDefect, readKnownDefects } from "./known-defects.ts";

const FOLDER = mkdtempSync(join(tmpdir(), "stackmark-known-defects-"));
afterAll(() => rmSync(FOLDER, { recursive: true }));

const FINDING: Finding = {
  code: "check:no-server-error",
  claim: "c",
  cites: [{ title: "t", href: "https://t.example" }],
  operation: "image POST /images",
  expected: "a status below 500",
  observed: "500",
  where: "status",
  exchanges: ["x1"],
  curl: `curl --data-raw '{"name":null}' 'http://127.0.0.1/images'`,
};
const KNOWN: KnownDefect = {
  case: "known",
  code: "check:no-server-error",
  operation: "image POST /images",
  why: "it does",
};

function reported(id: string, outcome: Outcome): CaseReport {
  return {
    id,
    title: id,
    kind: "property",
    service: "image",
    capability: "c",
    cites: [],
    crossReferences: { tempest: [] },
    outcome,
    durationMs: 1,
  };
}

function failing(...findings: readonly [Finding, ...Finding[]]): CaseReport {
  return reported("known", { kind: "failed", judged: 1, findings });
}

test("a finding that the list names is explained, what it does not name and an error of ours are not", () => {
  const cases = [
    failing(FINDING),
    reported("new", { kind: "failed", judged: 1, findings: [FINDING] }),
    reported("ours", { kind: "errored", message: "TypeError" }),
    reported("fine", { kind: "passed", judged: 2 }),
    reported("open", { kind: "inconclusive", because: "no admin" }),
  ];
  expect(explain({ cases }, [KNOWN])).toEqual({
    unexplained: [
      `new: check:no-server-error: image POST /images: expected a status below 500, observed 500 at status\n  ${FINDING.curl}`,
      "ours: TypeError",
    ],
    unseen: [],
  });
});

test.each<[string, Partial<Finding>, Partial<KnownDefect>, boolean]>([
  ["the same", {}, {}, true],
  ["another code", { code: "check:error-shape" }, {}, false],
  ["another operation", { operation: "image PATCH /images/{image_id}" }, {}, false],
  ["no operation", { operation: undefined as never }, {}, false],
  ["what is expected", {}, { expected: "a status below 500" }, true],
  ["other than what is expected", { expected: "400" }, { expected: "a status below 500" }, false],
  ["other than what is observed", { observed: "503" }, { observed: "500" }, false],
  ["another place", { where: "body" }, { where: "status" }, false],
  ["the request", {}, { request: '"name":null' }, true],
  ["another request", {}, { request: '"owner":null' }, false],
])("%s", (_, finding, entry, explained) => {
  const { unexplained } = explain({ cases: [failing({ ...FINDING, ...finding })] }, [{ ...KNOWN, ...entry }]);
  expect(unexplained).toHaveLength(explained ? 0 : 1);
});

test("a second defect found by the same case is not excused with the first", () => {
  const other = { ...FINDING, code: "check:broken-request-refused", observed: "201" };
  expect(explain({ cases: [failing(FINDING, other)] }, [KNOWN]).unexplained).toEqual([
    expect.stringContaining("known: check:broken-request-refused"),
  ]);
});

test("an entry that explains nothing is told", () => {
  expect(explain({ cases: [reported("known", { kind: "passed", judged: 1 })] }, [KNOWN]).unseen).toEqual([KNOWN]);
});

test("the list of the reference cloud is of the form", () => {
  const list = fileURLToPath(new URL("../reference-cloud/known-defects.yaml", import.meta.url));
  expect(readKnownDefects(list).length).toBeGreaterThan(0);
});

test("a list that is not of the form is refused, entry by entry", () => {
  const file = join(FOLDER, "bad.yaml");
  writeFileSync(file, JSON.stringify([{ case: "a", why: "b" }, { ...KNOWN, where: 1, more: "x" }, "text"]));
  expect(() => readKnownDefects(file)).toThrow(
    "/0 lacks code; /0 lacks operation; /1/more is unknown; /1/where is no text; /2 is no map",
  );
});

test("as a program it tells what it finds, and says so by its exit code", () => {
  writeFileSync(join(FOLDER, "report.json"), JSON.stringify({ cases: [failing({ ...FINDING, observed: "503" })] }));
  writeFileSync(join(FOLDER, "list.yaml"), JSON.stringify([{ ...KNOWN, observed: "500" }]));
  const gate = fileURLToPath(new URL("known-defects.ts", import.meta.url));
  let ended: { readonly status: number; readonly stdout: string } | undefined;
  try {
    execFileSync(process.execPath, [gate, FOLDER, join(FOLDER, "list.yaml")], { encoding: "utf8" });
  } catch (error) {
    ended = error as typeof ended;
  }
  expect(ended?.status).toBe(1);
  expect(ended?.stdout).toMatch(
    /observed 503[\s\S]*\[unexplained\]\nknown: it does \[known, not seen in this run\]\n1 findings/,
  );
});
