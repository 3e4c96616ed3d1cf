import { loadDescription, operationsOf, project, SERVICES, validatorsOf } from "../../specs/index.ts";
import { type Measure, median, timed } from "./measure.ts";

const ROUNDS = 5;

/** Loading, projecting at the newest version and compiling every response schema of all five services; none of it is kept between rounds. */
export async function measureDescriptions(): Promise<readonly Measure[]> {
  const reading: number[] = [];
  const compiling: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const projections: ReturnType<typeof project>[] = [];
    reading.push(
      await timed(() => {
        for (const service of SERVICES) {
          const description = loadDescription(service);
          operationsOf(description);
          const newest = description.profile.microversions?.max;
          const projection = project(description, newest === undefined ? {} : { microversion: newest });
          validatorsOf(projection);
          projections.push(projection);
        }
      }),
    );
    compiling.push(await timed(() => projections.forEach(compileAll)));
  }
  const how = `median of ${ROUNDS} rounds`;
  return [
    { what: "load and project five descriptions", measured: median(reading) / 1000, budget: 1.5, unit: "s", how },
    {
      what: "… and compile every response schema at once",
      measured: (median(reading) + median(compiling)) / 1000,
      budget: 5,
      unit: "s",
      how: "a run compiles when first asked",
    },
  ];
}

function compileAll(projection: ReturnType<typeof project>): void {
  const validators = validatorsOf(projection);
  for (const { responses } of projection.operations.values())
    for (const { pointer } of responses.flatMap(({ contents }) => contents)) validators.violations(pointer, {});
}
