import type { CapabilityStatus } from "./capability.ts";

/** Whether a product keeps a programme's promises. */
export type Verdict = "conformant" | "not conformant" | "inconclusive";

/** A required capability of a programme and its status. */
export interface RequiredCapability {
  readonly id: string;
  readonly status: CapabilityStatus;
}

/**
 * The verdict of one programme over its required capabilities. A failed or unsupported one denies it; anything not judged
 * leaves it open; an empty list judges nothing.
 */
export function verdictOf(required: readonly RequiredCapability[]): {
  readonly verdict: Verdict;
  readonly because: string;
} {
  const named = (...statuses: readonly CapabilityStatus[]): readonly string[] =>
    required.filter(({ status }) => statuses.includes(status)).map(({ id }) => id);
  const denied = named("failed", "unsupported");
  if (denied.length > 0) return { verdict: "not conformant", because: `Required and not passed: ${denied.join(", ")}` };
  const open = named("inconclusive", "untested");
  if (open.length > 0) return { verdict: "inconclusive", because: `Required and not judged: ${open.join(", ")}` };
  if (required.length === 0) return { verdict: "inconclusive", because: "No required capability was planned" };
  return { verdict: "conformant", because: `All ${required.length} required capabilities passed` };
}
