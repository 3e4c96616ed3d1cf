import type { Capability } from "../../specs/guideline.ts";
import type { CapabilityStatus } from "./capability.ts";
import type { CaseReport, FlagReport, TestReport } from "./report.ts";

/** A capability on the scales. */
export interface Weighed {
  readonly status: CapabilityStatus;
  readonly cases: readonly string[];
  /** True when every test of it is flagged: it demands nothing. */
  readonly waived?: true;
  readonly missing?: readonly string[];
  readonly flags?: readonly FlagReport[];
  readonly tests?: readonly TestReport[];
}

/** What a capability is weighed with. */
export interface Scales {
  readonly cases: readonly CaseReport[];
  /** The guideline's flags as they stand on the day of the run. */
  readonly flags: readonly FlagReport[];
  /** All capabilities of the guideline: one may take findings of its cases upon itself. */
  readonly capabilities: readonly Capability[];
  /** Why no case answers for a Tempest id. */
  readonly reasons: Reasons;
  /** A person named the cases to run: what stands for many cases cannot be known to be whole. */
  readonly handpicked: boolean;
}

/** Tempest ids for which no case answers, why, and the cases that claim the same in another way. */
export type Reasons = ReadonlyMap<string, { readonly reason: string; readonly instead: readonly string[] }>;
