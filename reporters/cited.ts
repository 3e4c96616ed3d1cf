import type { Outcome, Report } from "../suites/results/index.ts";

/** Ids of the exchanges that an outcome rests on, in its own order, each once. */
export function citedBy(outcome: Outcome): readonly string[] {
  if (outcome.kind === "failed") return [...new Set(outcome.findings.flatMap(({ exchanges }) => exchanges))];
  return outcome.kind === "inconclusive" ? (outcome.exchanges ?? []) : [];
}

/** Ids of all exchanges that a report rests on: the only ones that a format needs out of the evidence of a run. */
export function citedExchanges({ cases }: Report): ReadonlySet<string> {
  return new Set(cases.flatMap(({ outcome }) => citedBy(outcome)));
}
