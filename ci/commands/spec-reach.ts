import { loadDescription, project, type Reach, reachOf, SERVICES } from "../../specs/index.ts";
import { EXIT } from "../exit-code.ts";

/** The least share of operations with path parameters that a create must lead to. */
const ENOUGH = 0.9;

/** `stackmark spec reach`: from where the values of path parameters come, at the newest microversions with every extension. */
export function specReach(): number {
  const projections = SERVICES.map((service) => {
    const description = loadDescription(service);
    const microversion = description.profile.microversions?.max;
    return project(description, microversion === undefined ? {} : { microversion });
  });
  let enough = true;
  for (const [service, reach] of reachOf(projections)) {
    const { fromCreate, fromList, unreached } = reach;
    const share = shareOf(reach);
    enough &&= share >= ENOUGH;
    console.log(
      `${service}: ${fromCreate.length} of ${fromCreate.length + fromList.length + unreached.length} from a create (${(100 * share).toFixed(1)} %), ${fromList.length} more from a list, ${unreached.length} from neither`,
    );
    for (const id of fromList) console.log(`  from a list: ${id}`);
    for (const id of unreached) console.log(`  from neither: ${id}`);
  }
  return enough ? EXIT.conformant : EXIT.notConformant;
}

/** Share of a service's operations with path parameters that a create leads to. */
export function shareOf({ fromCreate, fromList, unreached }: Reach): number {
  return fromCreate.length / (fromCreate.length + fromList.length + unreached.length);
}
