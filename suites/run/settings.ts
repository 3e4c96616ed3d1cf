import type { CloudConfig } from "../../fixtures/cloud/config.ts";
import type { Service } from "../../specs/index.ts";

/** Everything that one run was told: plain data, so that it can be handed to the worker that runs the cases. */
export interface Settings {
  readonly runId: string;
  readonly cloud: CloudConfig;
  readonly callers: Partial<Readonly<Record<"other" | "reader" | "admin", CloudConfig>>>;
  readonly out: string;
  readonly seed: number;
  readonly examples: number;
  readonly concurrency: number;
  readonly readOnly: boolean;
  readonly services: readonly Service[];
  readonly suites: readonly ("scenarios" | "properties")[];
  /** Ids or globs; empty means all. */
  readonly cases: readonly string[];
  readonly capabilities: readonly string[];
  /** Only cases that answer for one of these Tempest ids, or are named: what a guideline of that form insists on. */
  readonly demanded?: { readonly tempest: readonly string[]; readonly cases: readonly string[] };
  readonly microversions: Partial<Readonly<Record<Service, string>>>;
  readonly specs: Partial<Readonly<Record<Service, string>>>;
  readonly overlays: readonly string[];
  /** Paths whose operations properties explore, by service; all when absent. */
  readonly scope?: Partial<Readonly<Record<Service, readonly string[]>>>;
  readonly shard?: { readonly index: number; readonly of: number };
  /** Milliseconds that an awaited state may take. */
  readonly deadlineMs: number;
  /** Milliseconds for which a lasting wrong state is watched before a claim fails on it. */
  readonly patienceMs: number;
}
