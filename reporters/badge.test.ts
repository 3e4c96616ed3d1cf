import { expect, test } from "vitest";
import type { ProgrammeVerdict, Report } from "../suites/results/index.ts";
import { badge } from "./badge.ts";
import { ALTERED, sampleReport } from "./sample/report.ts";

const C: ProgrammeVerdict = { programme: "compute", title: "Compute", verdict: "conformant", because: "" };
const N: ProgrammeVerdict = { ...C, verdict: "not conformant" };
const I: ProgrammeVerdict = { ...C, verdict: "inconclusive" };

function words(verdicts: readonly ProgrammeVerdict[], partial = false): string | undefined {
  const report: Report = { ...sampleReport({ partial }), verdicts };
  return (badge.render(report, new Map()) as string).match(/>([✓✕?] [^<]*)</)?.[1];
}

test.each([
  [[C], "✓ Compute conformant"],
  [[N], "✕ Compute not conformant"],
  [[I], "? Compute inconclusive"],
  [[C, C], "✓ 2 of 2 programmes conformant"],
  [[C, N, I], "✕ 1 of 3 programmes conformant"],
  [[C, I], "? inconclusive"],
  [[], "? inconclusive"],
])("%#: %s", (verdicts, expected) => {
  expect(words(verdicts)).toBe(expected);
});

test("a partial run is never shown as conformant", () => {
  expect(words([C], true)).toBe("? partial run");
});

test("a mark for altered promises is not shown as one for ours", () => {
  const report = { ...sampleReport({ alterations: [ALTERED] }), verdicts: [C] };
  expect(badge.render(report, new Map())).toContain("✓ Compute conformant, promises altered");
});

test("a title cannot break out of the picture", () => {
  const svg = badge.render({ ...sampleReport(), verdicts: [{ ...C, title: "</text><script>" }] }, new Map());
  expect(svg).not.toContain("<script>");
});
