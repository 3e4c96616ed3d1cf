import { type Alteration, descriptionsInForce } from "../specs/index.ts";
import type { RunOptions } from "./options.ts";

/** What a run is judged by, examined before anything is touched. */
export interface JudgedBy<Options> {
  /** The options, with the microversions that a description for one version only asks for. */
  readonly options: Options;
  readonly alterations: readonly Alteration[];
}

/** Examines the overlays and other descriptions that the options name, and says what of them has no effect. Throws a DescriptionError. */
export async function judgedBy<Options extends Pick<RunOptions, "spec" | "overlay" | "microversion">>(
  options: Options,
): Promise<JudgedBy<Options>> {
  const { spec: specs, overlay: overlays, microversion } = options;
  if (overlays.length === 0 && Object.keys(specs).length === 0) return { options, alterations: [] };
  const { alterations, microversions } = await descriptionsInForce(
    { specs, overlays, microversions: microversion },
    true,
  );
  for (const { file, notes } of alterations) for (const note of notes) console.error(`${file}: ${note}`);
  return { options: { ...options, microversion: { ...microversions, ...microversion } }, alterations };
}
