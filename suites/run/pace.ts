/** When to ask while something is awaited, learnt from how long the same took before in this run. */
export interface Pace {
  /** Begins a wait for `what`; waits for the same thing go by the same name. */
  begin(what: string): Wait;
}

/** One wait. Times are milliseconds since it began. */
export interface Wait {
  /** How long to wait before the first question. */
  readonly first: number;
  /** How long to wait after an answer at `now` in which it did not hold and that took so long: a cloud that is slow to answer is busy, and not asked again the sooner for it. */
  again(now: number, took: number): number;
  /** It held in an answer at `now`. */
  reached(now: number): void;
}

const SHORTEST_PAUSE_MS = 25;
/** The first pause of a wait for something unknown: what is not so at once takes longer than an answer does. */
const FIRST_PAUSE_MS = 100;
const LONGEST_PAUSE_MS = 1500;
const GROWTH = 2;
/** Waits that count: enough that a single slow one moves nothing, few enough that a change of the cloud's load is noticed. */
const REMEMBERED = 5;
/** Share of the usual time after which the first question comes, so that what is faster this time is noticed too. */
const EARLY = 0.85;
/** Share of the usual time that is the pause after it. */
const STEP = 0.15;

/**
 * A pace that knows nothing yet: each thing's first waits ask at once, and then with pauses that double from 100 ms to 1.5 s. After them a question comes shortly
 * before it usually holds, and the next ones follow closely: about two per wait, each of which the cloud would rather not be asked.
 */
export function pace(): Pace {
  const known = new Map<string, readonly number[]>();
  return {
    begin(what) {
      const times = known.get(what);
      const usual = median(times ?? []);
      let last: number | undefined;
      let step = times === undefined ? FIRST_PAUSE_MS : Math.max(SHORTEST_PAUSE_MS, usual * STEP);
      return {
        first: usual * EARLY < FIRST_PAUSE_MS ? 0 : usual * EARLY,
        again(now, took) {
          last = now;
          const pause = Math.min(Math.max(step, took), LONGEST_PAUSE_MS);
          step *= GROWTH;
          return pause;
        },
        reached(now) {
          // It held somewhen between the last two answers; when there was one only, perhaps well before it.
          const times = [...(known.get(what) ?? []), ((last ?? now * EARLY) + now) / 2];
          known.set(what, times.slice(-REMEMBERED));
        },
      };
    },
  };
}

function median(times: readonly number[]): number {
  return times.toSorted((a, b) => a - b)[Math.floor((times.length - 1) / 2)] ?? 0;
}
