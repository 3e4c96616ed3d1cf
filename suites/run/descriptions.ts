import { type Description, descriptionsInForce, type Wanted } from "../../specs/index.ts";

/** The descriptions that a run judges by. Whoever starts a run has examined them. Throws a DescriptionError when they cannot be read. */
export async function descriptionsFor(wanted: Wanted): Promise<readonly Description[]> {
  return (await descriptionsInForce(wanted, false)).descriptions;
}
