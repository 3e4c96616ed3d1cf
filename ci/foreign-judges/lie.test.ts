import { expect, test } from "vitest";
import type { CaseReport, ProgrammeVerdict } from "../../suites/results/index.ts";
import { judgedLie, type LieJudged, lieProblems, unjudgedLie } from "./lie.ts";
import { agreementOf, type Row } from "./row.ts";

const FAULT = { id: "a-lie", title: "It lies" };
const row = (id: string, tempest: "passed" | "failed", stackmark: "passed" | "failed"): Row => ({
  id,
  agreement: agreementOf(tempest, stackmark),
  tempest: { status: tempest, tests: ["t"], seconds: 1 },
  stackmark: { status: stackmark, cases: [] },
});
const failing = {
  id: "compute/x",
  outcome: { kind: "failed", judged: 1, findings: [{ code: "check:schema", expected: "a", observed: "b" }] },
} as unknown as CaseReport;
const refused = { programme: "compute-platform", verdict: "not conformant" } as ProgrammeVerdict;
const judged = (
  rows: readonly Row[],
  trouble: readonly string[],
  cases: readonly CaseReport[] = [],
  verdicts: readonly ProgrammeVerdict[] = [],
): LieJudged => judgedLie(FAULT, rows, trouble, { cases, verdicts });

test("Who noticed: Tempest by an id or a fixture, we by a case", () => {
  expect(judged([row("i", "failed", "failed")], [], [failing]).noticed).toBe("both");
  expect(judged([row("i", "passed", "passed")], ["tearDownClass (A)"]).noticed).toBe("only-tempest");
  expect(judged([row("i", "passed", "failed")], [], [failing]).noticed).toBe("only-we");
  expect(judged([row("i", "passed", "passed")], []).noticed).toBe("neither");
});

test("An id that Tempest alone fails is a problem unless a verdict says no", () => {
  const rows = [row("i", "failed", "passed"), row("j", "failed", "failed")];
  const lax = judged(rows, [], [failing]);
  expect(lax.weaker).toEqual(["i"]);
  expect(lieProblems(lax)).toEqual(["a-lie: Tempest fails i, we do not, and no verdict says no"]);
  expect(lieProblems(judged(rows, [], [failing], [refused]))).toEqual([]);
});

test("A fixture that fails where nothing of ours does is a problem", () => {
  expect(lieProblems(judged([], ["tearDownClass (A)"]))).toHaveLength(1);
  expect(lieProblems(judged([], ["tearDownClass (A)"], [failing]))).toEqual([]);
});

test("A lie that was not judged is a problem", () => {
  expect(lieProblems(unjudgedLie(FAULT, "no report"))).toEqual(["a-lie: no report"]);
});

test("Silence of Tempest is a problem unless a verdict says no", () => {
  const silent: Row = { ...row("i", "passed", "passed"), tempest: { status: "silent", tests: ["t"], seconds: 0 } };
  expect(lieProblems(judged([silent], []))).toEqual(["a-lie: Tempest gave no answer to i"]);
  expect(lieProblems(judged([silent], [], [failing], [refused]))).toEqual([]);
});
