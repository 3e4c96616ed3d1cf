import { type Description, loadDescription, SERVICES } from "../../specs/index.ts";
import type { Settings } from "./settings.ts";

/** The descriptions that a run judges by. */
export function descriptionsFor(_settings: Pick<Settings, "specs" | "overlays">): readonly Description[] {
  return SERVICES.map((service) => loadDescription(service));
}
