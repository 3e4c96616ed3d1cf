import type { CaseReport, OutcomeKind, Report } from "../../suites/results/index.ts";

/** What we say to one idempotent id. */
export interface OurAnswer {
  /** The worst of its cases: failed before errored before inconclusive before skipped before unsupported before passed. */
  readonly status: OutcomeKind | "absent";
  readonly cases: readonly { readonly id: string; readonly outcome: OutcomeKind; readonly why?: string }[];
}

const WORST_FIRST: readonly OutcomeKind[] = ["failed", "errored", "inconclusive", "skipped", "unsupported", "passed"];

/** Folds cases to ids: an id that several cases answer passes only when all of them do. */
export function ourAnswers(ids: readonly string[], report: Pick<Report, "cases">): ReadonlyMap<string, OurAnswer> {
  return new Map(
    ids.map((id) => {
      const cases = report.cases
        .filter(({ crossReferences }) => crossReferences.tempest.includes(id))
        .map((one) => ({ id: one.id, outcome: one.outcome.kind, ...whyOf(one) }));
      const status = WORST_FIRST.find((kind) => cases.some(({ outcome }) => outcome === kind)) ?? "absent";
      return [id, { status, cases }];
    }),
  );
}

function whyOf({ outcome }: CaseReport): { readonly why?: string } {
  switch (outcome.kind) {
    case "passed":
      return {};
    case "failed": {
      const [{ code, expected, observed }] = outcome.findings;
      return { why: `${code}: expected ${expected}, observed ${observed}` };
    }
    case "unsupported":
      return { why: outcome.proof };
    case "inconclusive":
      return { why: outcome.because };
    case "skipped":
      return { why: outcome.reason };
    case "errored":
      return { why: outcome.message };
  }
}
