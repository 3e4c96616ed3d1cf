import type { Finding } from "./finding.ts";

/** At least one finding. */
export type Findings = readonly [Finding, ...Finding[]];

/** How a case ended. */
export type Outcome =
  | { readonly kind: "passed"; readonly judged: number }
  | { readonly kind: "failed"; readonly judged: number; readonly findings: Findings }
  /** The cloud says that it does not have this, and how it says so. */
  | { readonly kind: "unsupported"; readonly proof: string }
  /** Could not tell: precondition, time-out, budget, flaky, interrupted. `findings` that are unconfirmed stay visible. */
  | { readonly kind: "inconclusive"; readonly because: string; readonly exchanges?: readonly string[] }
  /** A person chose so. */
  | { readonly kind: "skipped"; readonly reason: string }
  /** Our own fault. */
  | { readonly kind: "errored"; readonly message: string };

/** The kinds in the order in which reports show them. */
export const OUTCOME_KINDS = ["passed", "failed", "unsupported", "inconclusive", "skipped", "errored"] as const;

/** A kind of outcome. */
export type OutcomeKind = Outcome["kind"];

/** How many cases ended how; `planned` is their sum. */
export type Totals = Readonly<Record<"planned" | OutcomeKind, number>>;

/** Counts outcomes. Throws when they do not sum to `planned`: nothing may leave the totals. */
export function totalsOf(planned: number, outcomes: readonly Outcome[]): Totals {
  const counts = { passed: 0, failed: 0, unsupported: 0, inconclusive: 0, skipped: 0, errored: 0 };
  for (const outcome of outcomes) counts[outcome.kind] += 1;
  if (outcomes.length !== planned) {
    throw new Error(`Totals do not reconcile: ${planned} cases planned, ${outcomes.length} outcomes`);
  }
  return { planned, ...counts };
}
