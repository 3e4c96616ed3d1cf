import type { LieJudged } from "./lie.ts";
import type { Agreement, Row } from "./row.ts";

/** What the two judges say of one healthy cloud. */
export interface CloudJudged {
  readonly cloud: string;
  readonly totals: Readonly<Record<Agreement, number>>;
  readonly tempest: {
    /** How it was set up where that changes its times. */
    readonly variant: string;
    readonly tests: number;
    /** Wall time of its runs, in seconds: with their starts, and from the first test to the last. */
    readonly seconds: number;
    readonly testing: number;
    readonly trouble: readonly string[];
  };
  readonly stackmark: { readonly cases: number; readonly seconds: number };
  /** How many times as long Tempest took for the same ids: with its starts, and without. */
  readonly ratio: { readonly whole: number; readonly withoutStart: number };
  readonly rows: readonly Row[];
  readonly problems: readonly string[];
}

/** The whole comparison, as concordance.json holds it. */
export interface Comparison {
  readonly clouds: readonly CloudJudged[];
  readonly lies: readonly LieJudged[];
  readonly lieProblems: readonly string[];
  /** How many times as long as we Tempest must take for the ids of a healthy cloud, when that is asked for. */
  readonly atLeast?: number;
}

/** Everything that makes the comparison fail. */
export function allProblems({ clouds, lieProblems, atLeast = 0 }: Comparison): readonly string[] {
  const differences = clouds.flatMap(({ cloud, problems }) => problems.map((text) => `${cloud}: ${text}`));
  const slow = clouds
    .filter(({ ratio }) => ratio.whole < atLeast)
    .map(
      ({ cloud, ratio }) => `${cloud}: Tempest took ${ratio.whole.toFixed(1)} times as long; ${atLeast} are asked for`,
    );
  return [...differences, ...slow, ...lieProblems];
}
