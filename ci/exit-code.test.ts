import { expect, test } from "vitest";
import type { OutcomeKind, Report, Verdict } from "../suites/results/index.ts";
import { EXIT, exitCodeOf } from "./exit-code.ts";

function report(verdicts: readonly Verdict[], counts: Partial<Record<OutcomeKind, number>>, partial = false): Report {
  const zero = { passed: 0, failed: 0, unsupported: 0, inconclusive: 0, skipped: 0, errored: 0 };
  return {
    run: { partial },
    totals: { planned: 0, ...zero, ...counts },
    verdicts: verdicts.map((verdict) => ({ programme: "p", title: "P", because: "b", verdict })),
  } as unknown as Report;
}

test("the codes are the published ones", () => {
  expect(EXIT).toEqual({ conformant: 0, notConformant: 1, usage: 2, inconclusive: 3, internal: 4, interrupted: 130 });
});

test.each<[readonly Verdict[], Partial<Record<OutcomeKind, number>>, number]>([
  [["conformant"], { passed: 9 }, 0],
  [["conformant", "conformant"], { passed: 9, failed: 1 }, 0],
  [["conformant", "not conformant"], { passed: 9 }, 1],
  [["inconclusive", "not conformant"], { errored: 1 }, 1],
  [["conformant"], { passed: 9, errored: 1 }, 4],
  [["inconclusive"], { errored: 1 }, 4],
  [["inconclusive"], { passed: 9 }, 3],
  [["conformant", "inconclusive"], { passed: 9 }, 3],
  [[], { passed: 9 }, 3],
  [[], {}, 3],
])("the whole run with verdicts %j and %j ends with %i", (verdicts, counts, code) => {
  expect(exitCodeOf(report(verdicts, counts), false)).toBe(code);
});

test.each<[Partial<Record<OutcomeKind, number>>, number]>([
  [{ passed: 1 }, 0],
  [{ passed: 1, unsupported: 1 }, 0],
  [{ passed: 1, failed: 1 }, 1],
  [{ failed: 1, errored: 1, inconclusive: 1 }, 1],
  [{ passed: 1, errored: 1 }, 4],
  [{ errored: 1, inconclusive: 1 }, 4],
  [{ passed: 1, inconclusive: 1 }, 3],
  [{ unsupported: 3 }, 3],
  [{ skipped: 3 }, 3],
  [{}, 3],
])("a narrowed run with %j ends with %i, whatever the verdicts", (counts, code) => {
  for (const verdict of ["conformant", "inconclusive", "not conformant"] as const)
    expect(exitCodeOf(report([verdict], counts), true)).toBe(code);
});

test("a run that was cut short tells nothing", () => {
  for (const narrowed of [true, false])
    expect(exitCodeOf(report(["not conformant"], { passed: 1, failed: 1 }, true), narrowed)).toBe(3);
});
