import { expect, test } from "vitest";
import type { Finding } from "./finding.ts";
import { OUTCOME_KINDS, type Outcome, totalsOf } from "./outcome.ts";

const FINDING: Finding = {
  code: "check:x",
  claim: "C",
  cites: [{ title: "t", href: "h" }],
  expected: "a",
  observed: "b",
  exchanges: [],
  curl: "",
};
const EACH: readonly Outcome[] = [
  { kind: "passed", judged: 1 },
  { kind: "failed", judged: 1, findings: [FINDING] },
  { kind: "unsupported", proof: "404" },
  { kind: "inconclusive", because: "time" },
  { kind: "skipped", reason: "chosen" },
  { kind: "errored", message: "bug" },
];

test("each outcome is counted under its kind, and the kinds sum to what was planned", () => {
  const outcomes = EACH.flatMap((outcome, index) => Array.from({ length: index + 1 }, () => outcome));
  const totals = totalsOf(21, outcomes);
  expect(totals).toEqual({
    planned: 21,
    passed: 1,
    failed: 2,
    unsupported: 3,
    inconclusive: 4,
    skipped: 5,
    errored: 6,
  });
  expect(OUTCOME_KINDS.reduce((sum, kind) => sum + totals[kind], 0)).toBe(totals.planned);
});

test("the kinds that reports show are all that there are, in their order", () => {
  expect(OUTCOME_KINDS).toEqual(EACH.map(({ kind }) => kind));
});

test.each([
  [1, 0],
  [0, 1],
  [7, 6],
])("%i planned and %i outcomes do not reconcile", (planned, given) => {
  expect(() => totalsOf(planned, EACH.slice(0, given))).toThrow(
    `Totals do not reconcile: ${planned} cases planned, ${given} outcomes`,
  );
});

test("nothing planned is nothing counted", () => {
  expect(Object.values(totalsOf(0, []))).toEqual([0, 0, 0, 0, 0, 0, 0]);
});
