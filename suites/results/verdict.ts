import type { CapabilityStatus } from "./capability.ts";

/** Whether a product keeps a programme's promises. */
export type Verdict = "conformant" | "not conformant" | "inconclusive";

/** A required capability of a programme and its status. */
export interface RequiredCapability {
  readonly id: string;
  readonly status: CapabilityStatus;
}

/** What a verdict rests on beside its required capabilities. */
export interface Reservations {
  /** Parts of the programme that the guideline does not hold: they keep it open. */
  readonly elsewhere?: readonly string[];
  /** What a reader must know to weigh the verdict; it does not change it. */
  readonly told?: readonly string[];
}

/**
 * The verdict of one programme over its required capabilities. A failed or unsupported one denies it; anything not judged
 * leaves it open; an empty list judges nothing.
 */
export function verdictOf(
  required: readonly RequiredCapability[],
  { elsewhere = [], told = [] }: Reservations = {},
): {
  readonly verdict: Verdict;
  readonly because: string;
} {
  const named = (...statuses: readonly CapabilityStatus[]): readonly string[] =>
    required.filter(({ status }) => statuses.includes(status)).map(({ id }) => id);
  const saying = (...sentences: readonly string[]): string => [...sentences, ...told].join(". ");
  const denied = named("failed", "unsupported");
  if (denied.length > 0)
    return { verdict: "not conformant", because: saying(`Required and not passed: ${denied.join(", ")}`) };
  const open = named("inconclusive", "untested");
  if (open.length > 0)
    return { verdict: "inconclusive", because: saying(`Required and not judged: ${open.join(", ")}`) };
  if (elsewhere.length > 0)
    return { verdict: "inconclusive", because: saying(`Not in this guideline: ${elsewhere.join(", ")}`) };
  if (required.length === 0) return { verdict: "inconclusive", because: saying("No required capability was planned") };
  return { verdict: "conformant", because: saying(`All ${required.length} required capabilities passed`) };
}
