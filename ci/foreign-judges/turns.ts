import { serviceOf } from "./test-list.ts";

/** What a lock is held for at a stretch, in tests: on a small machine about three minutes. */
const MOST = 220;

/** Cuts tests into turns of whole services, as few as their size allows: Tempest runs a class of tests in one piece. */
export function turnsOf(tests: readonly string[], most: number = MOST): readonly (readonly string[])[] {
  const turns: string[][] = [];
  for (const service of [...new Set(tests.map(serviceOf))].toSorted()) {
    const own = tests.filter((test) => serviceOf(test) === service);
    const last = turns.at(-1);
    if (last !== undefined && last.length + own.length <= most) last.push(...own);
    else turns.push(own);
  }
  return turns;
}
