import type { Outcome } from "./outcome.ts";

/** What the cases of a capability say together. */
export type CapabilityStatus = "passed" | "failed" | "unsupported" | "inconclusive" | "untested";

/**
 * Rolls the outcomes of a capability's cases up; the first row that applies decides. One failure fails it; what we could not
 * tell outweighs what passed; a capability of which nothing was judged is untested, never passed.
 */
export function capabilityStatus(outcomes: readonly Outcome[]): CapabilityStatus {
  const has = (kind: Outcome["kind"]): boolean => outcomes.some((outcome) => outcome.kind === kind);
  if (has("failed")) return "failed";
  if (has("errored") || has("inconclusive")) return "inconclusive";
  if (has("skipped")) return outcomes.every((outcome) => outcome.kind === "skipped") ? "untested" : "inconclusive";
  if (has("unsupported")) return "unsupported";
  return outcomes.some((outcome) => outcome.kind === "passed" && outcome.judged > 0) ? "passed" : "untested";
}
