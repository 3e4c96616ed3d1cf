import type { Caller } from "../../fixtures/cloud/exchange.ts";
import type { CaseReport, OperationCoverage, Outcome, TargetService } from "../results/index.ts";

/** A planned case: its report without the end. */
export type PlannedCase = Omit<CaseReport, "outcome" | "durationMs">;

/** Something of which the project's quotas leave less room than every case can have its own with. */
export interface Shortage {
  readonly kind: string;
  readonly room: number;
  readonly atLeast: number;
}

/** What the worker that runs the cases tells, in this order: reached, planned, begun and ended per case, finished; or trouble. */
export type RunEvent =
  | {
      readonly kind: "reached";
      readonly services: readonly TargetService[];
      readonly missing: readonly string[];
      readonly callers: readonly Caller[];
    }
  | { readonly kind: "planned"; readonly cases: readonly PlannedCase[]; readonly short: readonly Shortage[] }
  | { readonly kind: "begun"; readonly id: string }
  | {
      readonly kind: "ended";
      readonly id: string;
      readonly outcome: Outcome;
      readonly durationMs: number;
      readonly leftBehind: readonly string[];
    }
  | {
      readonly kind: "finished";
      readonly exchanges: number;
      readonly judged: number;
      readonly coverage: readonly OperationCoverage[];
      readonly leftBehind: readonly string[];
    }
  /** The cases could not begin. `code` is the exit code's reason. */
  | {
      readonly kind: "trouble";
      readonly code: "configuration" | "unreachable" | "refused" | "internal";
      readonly message: string;
      readonly hint?: string;
    };

/** What the process that started the run may tell the worker. */
export interface StopOrder {
  readonly kind: "stop";
}

/** Name of the channel over which both speak. */
export function channelName(runId: string): string {
  return `stackmark-${runId}`;
}
