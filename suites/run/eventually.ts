import { setTimeout as delay } from "node:timers/promises";
import { type Eventually, TimedOut } from "../../fixtures/resources/fixture.ts";
import { pace } from "./pace.ts";

/** Makes the waiting verb of a run: it learns how long things take, asks when they are likely to hold, and ends at once when the run is interrupted. */
export function eventuallyWithin(limits: {
  readonly deadlineMs: number;
  readonly patienceMs: number;
  readonly signal: AbortSignal;
}): Eventually {
  const learnt = pace();
  return async (what, ask, { until, settled }) => {
    const began = performance.now();
    const wait = learnt.begin(what);
    let settledSince: number | undefined;
    for (let pause = wait.first; ; ) {
      if (pause > 0) await delay(pause, undefined, { signal: limits.signal });
      const asked = performance.now();
      const answer = await ask();
      const now = performance.now();
      if (until(answer)) {
        wait.reached(now - began);
        return answer;
      }
      settledSince = settled?.(answer) === true ? (settledSince ?? now) : undefined;
      if (settledSince !== undefined && now - settledSince >= limits.patienceMs) return answer;
      if (now - began > limits.deadlineMs)
        throw new TimedOut(`${what}: not within ${limits.deadlineMs / 1000} s`, answer.exchange);
      pause = wait.again(now - began, now - asked);
    }
  };
}
