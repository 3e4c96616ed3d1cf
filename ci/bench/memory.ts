import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { inFlight, judgedRead } from "./exchanges.ts";
import type { Ground } from "./ground.ts";
import type { Measure } from "./measure.ts";

const WARM_UP = 10_000;
const EXCHANGES = 100_000;
const MIB = 2 ** 20;

/** What stays on the heap after many exchanges, beyond what stayed after the first ones. */
export async function measureMemory(ground: Ground): Promise<readonly Measure[]> {
  setFlagsFromString("--expose-gc");
  const collect = runInNewContext("gc") as () => void;
  const heap = (): number => {
    collect();
    return process.memoryUsage().heapUsed / MIB;
  };
  const one = judgedRead(ground, () => {});
  await inFlight(WARM_UP, one);
  const before = heap();
  await inFlight(EXCHANGES, one);
  return [
    {
      what: `heap after ${EXCHANGES.toLocaleString("en")} exchanges more`,
      measured: heap() - before,
      budget: 10,
      unit: "MiB",
      how: `growth since the first ${WARM_UP.toLocaleString("en")}, collected`,
    },
  ];
}
