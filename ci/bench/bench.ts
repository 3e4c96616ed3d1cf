import { measureDescriptions } from "./descriptions.ts";
import { measureExchanges } from "./exchanges.ts";
import { openGround } from "./ground.ts";
import { type Measure, told } from "./measure.ts";
import { measureMemory } from "./memory.ts";
import { measureStart } from "./start.ts";

/** `npm run bench`: what we cost, measured within one run. 1 when something is over its budget. */
const measures: Measure[] = [...(await measureDescriptions()), ...(await measureStart())];
const ground = await openGround();
measures.push(...(await measureExchanges(ground)), ...(await measureMemory(ground)));
await ground.close();
console.log(told(measures));
process.exitCode = measures.every(({ measured, budget }) => measured <= budget) ? 0 : 1;
