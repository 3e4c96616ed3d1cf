import type { Answer, Cloud } from "../../fixtures/cloud/call.ts";
import type { Caller } from "../../fixtures/cloud/exchange.ts";
import type { Demand, Eventually, Needs } from "../../fixtures/resources/fixture.ts";
import type { Service } from "../../specs/index.ts";
import type { Citations } from "../results/index.ts";

/**
 * States the case's claim. When `holds` is false the case fails with `answer` as its evidence and the story ends there.
 * `observed` says what was seen instead, when the answer's status does not.
 */
export type Claim = (sentence: string, answer: Answer, holds: boolean, observed?: string) => void;

/** What a story is told with. */
export type Story<Given> = Given & { readonly cloud: Cloud; readonly claim: Claim; readonly eventually: Eventually };

/** One claim about a cloud. Its id is its path below suites/scenarios, e.g. `compute/keypair-delete-is-final`. */
export interface Scenario<Given = unknown> {
  /** The claim, one sentence without a period. */
  readonly title: string;
  /** A capability of the guidelines. */
  readonly capability: string;
  readonly cites: Citations;
  /** Idempotent ids of Tempest tests that make the same claim. */
  readonly tempest?: readonly string[];
  readonly needs?: Needs<Given>;
  /** What the story itself asks of quotas beside its needs. */
  readonly demand?: Demand;
  /** Callers beside the member. */
  readonly callers?: readonly Exclude<Caller, "member" | "nobody">[];
  /** The lowest microversion at which the claim holds, by service; below it the cloud is `unsupported`. */
  readonly since?: Partial<Readonly<Record<Service, string>>>;
  /** Extensions without which the claim does not apply, by service. */
  readonly extensions?: Partial<Readonly<Record<Service, readonly string[]>>>;
  run(story: Story<Given>): Promise<void>;
}

/** Any scenario, whatever it needs. */
// biome-ignore lint/suspicious/noExplicitAny: a list of scenarios mixes what they need
export type AnyScenario = Scenario<any>;
