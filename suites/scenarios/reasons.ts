import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { readYaml } from "../../specs/load.ts";
import type { Reasons } from "../results/weigh.ts";

const SCENARIOS = fileURLToPath(new URL(".", import.meta.url));

interface Entry {
  readonly tempest: string;
  readonly reason: string;
  /** Cases that claim the same in another way. */
  readonly instead?: readonly string[];
}

/** Tempest ids that have a reason instead of a case: `suites/scenarios/<service>/reasons.yaml`. */
export function tempestReasons(): Reasons {
  const entries = readdirSync(SCENARIOS, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && existsSync(join(SCENARIOS, entry.name, "reasons.yaml")))
    .flatMap(({ name }) => readYaml(join(SCENARIOS, name, "reasons.yaml")) as unknown as readonly Entry[]);
  return new Map(entries.map(({ tempest, reason, instead = [] }) => [tempest, { reason, instead }]));
}
