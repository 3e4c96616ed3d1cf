import type { RunRecord } from "../compose.ts";
import type { Outcome } from "../outcome.ts";
import type { CaseReport } from "../report.ts";

/** A case of compute, for tests. */
export function caseOf(id: string, capability: string, outcome: Outcome): CaseReport {
  const crossReferences = { tempest: [] };
  return {
    id,
    title: id,
    kind: "scenario",
    service: "compute",
    capability,
    cites: [],
    crossReferences,
    outcome,
    durationMs: 1,
  };
}

/** A run of 2026-11-20 with these cases, for tests. */
export function recordOf(cases: readonly CaseReport[]): RunRecord {
  return {
    run: {
      id: "r",
      startedAt: "2026-11-20T07:00:00.000Z",
      finishedAt: "2026-11-20T08:00:00.000Z",
      seed: 1,
      suite: { version: "0", digest: "d" },
      options: {},
      partial: false,
    },
    target: { name: "t", authUrl: "u", services: [] },
    cases,
    exchanges: { count: 5, judged: 4 },
    coverage: { operations: [] },
  };
}
