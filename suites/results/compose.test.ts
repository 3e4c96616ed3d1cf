import { expect, test } from "vitest";
import type { Flag, Guideline } from "../../specs/guideline.ts";
import { composeReport, type RunRecord } from "./compose.ts";
import type { Outcome } from "./outcome.ts";
import type { CaseReport, Report } from "./report.ts";
import { caseOf } from "./sample/record.ts";

const PASSED: Outcome = { kind: "passed", judged: 1 };
const FAILED: Outcome = { kind: "failed", judged: 1, findings: [{} as never] };

function composed(
  cases: readonly CaseReport[],
  flags?: readonly Flag[],
  programmes?: readonly string[],
  alterations?: Report["run"]["alterations"],
): Report {
  const capability = { title: "T", service: "compute", cites: [] } as const;
  const guideline: Guideline = {
    id: "2026.11",
    title: "G",
    status: "draft",
    programmes: {
      core: { title: "Core", required: ["boot"], advisory: ["tag"], deprecated: ["old"] },
      wide: { title: "Wide", required: ["boot", "tag"] },
    },
    capabilities: { tag: capability, boot: capability, old: capability, loose: capability },
    ...(flags === undefined ? {} : { flags }),
  };
  const record: RunRecord = {
    run: {
      id: "r",
      startedAt: "2026-11-20T07:00:00.000Z",
      finishedAt: "2026-11-20T08:00:00.000Z",
      seed: 1,
      suite: { version: "0", digest: "d" },
      options: {},
      ...(alterations === undefined ? {} : { alterations }),
      partial: false,
    },
    target: { name: "t", authUrl: "u", services: [] },
    cases,
    exchanges: { count: 5, judged: 4 },
    coverage: { operations: [] },
  };
  return composeReport(record, { guideline, digest: "sha256:0" }, programmes);
}

test("a verdict over altered promises says so", () => {
  const report = composed(
    [caseOf("a", "boot", PASSED)],
    undefined,
    ["core"],
    [{ service: "compute", what: "overlay", file: "f", title: "Vendor", version: "1", digest: "sha256:1", notes: [] }],
  );
  expect(report.verdicts[0]).toMatchObject({
    verdict: "conformant",
    because: 'All 1 required capabilities passed. With overlays: "Vendor" 1 (compute)',
  });
});

function flag(since: string, until: string): Flag {
  return { case: "boot-two", code: "F1", reason: "a known defect", since, until };
}

test("cases and capabilities are sorted by id, whatever the order of the run", () => {
  const report = composed([caseOf("z", "tag", PASSED), caseOf("a", "boot", PASSED)]);
  expect(report.cases.map(({ id }) => id)).toEqual(["a", "z"]);
  expect(report.capabilities.map(({ id }) => id)).toEqual(["boot", "loose", "old", "tag"]);
  expect(report.totals).toMatchObject({ planned: 2, passed: 2 });
});

test("a capability has the strictest level that any programme gives it, and names its programmes", () => {
  const levels = composed([]).capabilities.map(({ id, level, programmes }) => [id, level, programmes]);
  expect(levels).toEqual([
    ["boot", "required", ["core", "wide"]],
    ["loose", "advisory", []],
    ["old", "deprecated", ["core"]],
    ["tag", "required", ["core", "wide"]],
  ]);
});

test("each programme is weighed by its own required capabilities", () => {
  const { verdicts } = composed([caseOf("a", "boot", PASSED), caseOf("b", "tag", FAILED), caseOf("c", "old", FAILED)]);
  expect(verdicts.map(({ programme, verdict }) => [programme, verdict])).toEqual([
    ["core", "conformant"],
    ["wide", "not conformant"],
  ]);
});

test.each([
  [undefined, ["core", "wide"]],
  [[], ["core", "wide"]],
  [["wide"], ["wide"]],
  [["unknown"], []],
])("programmes %j give the verdicts %j", (programmes, expected) => {
  expect(composed([], undefined, programmes).verdicts.map(({ programme }) => programme)).toEqual(expected);
});

test.each([
  ["2026-11-20", "2026-11-20", "conformant"],
  ["2026-01-01", "2026-11-20", "conformant"],
  ["2026-11-20", "2027-01-01", "conformant"],
  ["2026-11-21", "2027-01-01", "not conformant"],
  ["2026-01-01", "2026-11-19", "not conformant"],
])("a flag from %s until %s makes a run of 2026-11-20 %s", (since, until, verdict) => {
  const cases = [caseOf("boot-one", "boot", PASSED), caseOf("boot-two", "boot", FAILED)];
  const report = composed(cases, [flag(since, until)], ["core"]);
  expect(report.verdicts[0]?.verdict).toBe(verdict);
});

test("a flagged case stays in the report and in the totals", () => {
  const report = composed([caseOf("boot-two", "boot", FAILED)], [flag("2026-01-01", "2027-01-01")], ["core"]);
  expect(report.totals).toMatchObject({ planned: 1, failed: 1 });
  expect(report.capabilities[0]).toMatchObject({ id: "boot", cases: ["boot-two"], status: "untested" });
  expect(report.verdicts[0]?.verdict).toBe("inconclusive");
});

test("nothing run is never success", () => {
  expect(composed([]).verdicts.map(({ verdict }) => verdict)).toEqual(["inconclusive", "inconclusive"]);
});
