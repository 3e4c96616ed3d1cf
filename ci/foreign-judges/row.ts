import type { OurAnswer } from "./our-answers.ts";
import type { TempestAnswer } from "./tempest-answers.ts";

/** What the two judges say together, in the order of the tables. */
export const AGREEMENTS = ["both-pass", "both-fail", "only-we-fail", "only-tempest-fails", "not-run"] as const;

/** How the two judges stand to one another about an id. */
export type Agreement = (typeof AGREEMENTS)[number];

/** One idempotent id and what the two judges say. */
export interface Row {
  readonly id: string;
  readonly agreement: Agreement;
  readonly tempest: TempestAnswer;
  readonly stackmark: OurAnswer;
  /** Why the two may differ here. */
  readonly reason?: string;
}

/**
 * Where Tempest fails and we do not, whatever we say instead, we are less strict: nobody could certify on it, but nobody was told either.
 * Where one of the two did not judge, nothing can be compared.
 */
export function agreementOf(tempest: TempestAnswer["status"], stackmark: OurAnswer["status"]): Agreement {
  if (tempest === "failed") return stackmark === "failed" ? "both-fail" : "only-tempest-fails";
  if (tempest !== "passed") return "not-run";
  if (stackmark === "passed") return "both-pass";
  return stackmark === "failed" ? "only-we-fail" : "not-run";
}
