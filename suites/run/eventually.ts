import { setTimeout as delay } from "node:timers/promises";
import { type Eventually, TimedOut } from "../../fixtures/resources/fixture.ts";

const FIRST_PAUSE_MS = 25;
const LONGEST_PAUSE_MS = 1500;

/** Makes the waiting verb of a run: pauses grow from 25 ms to 1.5 s, and end at once when the run is interrupted. */
export function eventuallyWithin(limits: {
  readonly deadlineMs: number;
  readonly patienceMs: number;
  readonly signal: AbortSignal;
}): Eventually {
  return async (what, ask, { until, settled }) => {
    const began = performance.now();
    let settledSince: number | undefined;
    for (let pause = FIRST_PAUSE_MS; ; pause = Math.min(pause * 1.5, LONGEST_PAUSE_MS)) {
      const answer = await ask();
      if (until(answer)) return answer;
      const now = performance.now();
      settledSince = settled?.(answer) === true ? (settledSince ?? now) : undefined;
      if (settledSince !== undefined && now - settledSince >= limits.patienceMs) return answer;
      if (now - began > limits.deadlineMs)
        throw new TimedOut(`${what}: not within ${limits.deadlineMs / 1000} s`, answer.exchange);
      await delay(pause, undefined, { signal: limits.signal });
    }
  };
}
