import type { Connection } from "../../fixtures/cloud/connection.ts";
import type { Caller } from "../../fixtures/cloud/exchange.ts";
import type { AnyFixture, Demand } from "../../fixtures/resources/fixture.ts";
import type { Service } from "../../specs/index.ts";
import type { Citations } from "../results/index.ts";
import type { Story } from "../scenarios/scenario.ts";
import type { CaseJudgement } from "./judge.ts";

/** A case as the runner knows it, whether a scenario or a property. */
export interface Case {
  /** Path below suites/scenarios, or `properties/<service>/…`. */
  readonly id: string;
  readonly kind: "scenario" | "property";
  readonly title: string;
  readonly service: Service;
  readonly capability: string;
  readonly cites: Citations;
  readonly tempest: readonly string[];
  readonly needs: Readonly<Record<string, AnyFixture>>;
  readonly demand: Demand;
  readonly callers: readonly Exclude<Caller, "member" | "nobody">[];
  readonly since: Partial<Readonly<Record<Service, string>>>;
  readonly extensions: Partial<Readonly<Record<Service, readonly string[]>>>;
  run(story: CaseStory): Promise<Replay | undefined>;
}

/** Replays a generated request: fast-check's seed and path. */
export interface Replay {
  readonly seed: number;
  readonly path: string;
}

/** What a case is run with: a scenario's story, and for properties the seed, the budget and what was discovered. */
export type CaseStory = Story<Record<string, unknown>> & {
  readonly seed: number;
  /** Examples per property. */
  readonly examples: number;
  readonly connection: Connection;
  /** Counts judgements of requests that were tried on the way, outside the story's own calls. */
  tried(judgement: CaseJudgement): void;
  /** Removes what the case has made since `mark`, or gives the mark for now. */
  readonly ledger: { mark(): number; undoSince(mark: number): Promise<void> };
  /** Adds judgements with their deviations: they become the case's findings. */
  found(judgement: CaseJudgement): void;
};
