import type { Alteration } from "../../specs/alteration.ts";
import type { Flag } from "../../specs/guideline.ts";
import type { Service } from "../../specs/service.ts";
import type { CapabilityStatus } from "./capability.ts";
import type { Citation } from "./judgement.ts";
import type { Outcome, Totals } from "./outcome.ts";
import type { Verdict } from "./verdict.ts";

/** Version of the report's form; the schema is published beside this file as report.schema.json. */
export const REPORT_SCHEMA_VERSION = "1.0";

/** The one value that every format renders. Sorted; nothing volatile outside `run` and durations. */
export interface Report {
  readonly schemaVersion: typeof REPORT_SCHEMA_VERSION;
  readonly run: {
    readonly id: string;
    readonly startedAt: string;
    readonly finishedAt: string;
    readonly seed: number;
    readonly suite: { readonly version: string; readonly digest: string };
    /** The effective options, redacted. */
    readonly options: Readonly<Record<string, unknown>>;
    /** What took the place of promises of ours; absent when nothing did. */
    readonly alterations?: readonly Alteration[];
    /** True when the run was cut short: the report is partial. */
    readonly partial: boolean;
  };
  readonly target: {
    readonly name: string;
    readonly authUrl: string;
    readonly services: readonly TargetService[];
  };
  readonly guideline: { readonly id: string; readonly digest: string; readonly title: string };
  readonly totals: Totals;
  readonly exchanges: { readonly count: number; readonly judged: number };
  readonly cases: readonly CaseReport[];
  readonly capabilities: readonly CapabilityReport[];
  readonly verdicts: readonly ProgrammeVerdict[];
  readonly coverage: { readonly operations: readonly OperationCoverage[] };
}

/** A service as the cloud offers it. */
export interface TargetService {
  readonly type: Service;
  readonly id: string;
  readonly endpoint: string;
  readonly min?: string;
  readonly max?: string;
  readonly extensions?: readonly string[];
}

/** One case and how it ended. */
export interface CaseReport {
  readonly id: string;
  readonly title: string;
  readonly kind: "scenario" | "property";
  readonly service: Service;
  readonly capability: string;
  readonly cites: readonly Citation[];
  readonly crossReferences: { readonly tempest: readonly string[] };
  readonly outcome: Outcome;
  readonly durationMs: number;
}

/** A capability of the guideline and what the cases say of it. */
export interface CapabilityReport {
  readonly id: string;
  readonly title: string;
  /** One of ours, or the type of a service that no suite judges. */
  readonly service: string;
  readonly level: "required" | "advisory" | "deprecated";
  readonly programmes: readonly string[];
  readonly status: CapabilityStatus;
  readonly cases: readonly string[];
  /** What the guideline lists and this run did not have. */
  readonly missing?: readonly string[];
  /** Flags on its cases. */
  readonly flags?: readonly FlagReport[];
  /** The Tempest ids on which the guideline insists, in guidelines of that form. */
  readonly tests?: readonly TestReport[];
}

/** A flag on a case and whether it holds on the day of the run. */
export interface FlagReport extends Flag {
  readonly state: "in force" | "expired" | "not yet";
}

/** A Tempest id on which a guideline insists and what the cases that answer for it say. */
export interface TestReport {
  readonly tempest: string;
  readonly name: string;
  /** `untested` when no case answers for it. */
  readonly status: CapabilityStatus;
  readonly cases: readonly string[];
  /** Why no case answers for the id itself; `cases` then claim the same in another way, if there are any. */
  readonly because?: string;
  /** Why it does not count. */
  readonly flag?: string;
}

/** A programme's verdict. */
export interface ProgrammeVerdict {
  readonly programme: string;
  readonly title: string;
  readonly verdict: Verdict;
  readonly because: string;
}

/** What was seen of one operation: observed, not attempted. */
export interface OperationCoverage {
  /** `compute GET /servers`. */
  readonly id: string;
  readonly called: number;
  /** Sorted. */
  readonly statuses: readonly number[];
  /** Sorted; empty for services without microversions. */
  readonly microversions: readonly string[];
}
