import { randomInt } from "node:crypto";
import { demandedTests, type Guideline } from "../specs/index.ts";
import type { Settings } from "../suites/run/settings.ts";
import { tempestReasons } from "../suites/scenarios/reasons.ts";
import type { RunOptions } from "./options.ts";
import type { Target } from "./target.ts";

const LETTERS = "abcdefghijkmnpqrstuvwxyz23456789";
const PATIENCE_MS = 15_000;
const EMBEDDED_PATIENCE_MS = 1500;

/** A short id that no other run is likely to have. */
export function newRunId(): string {
  return Array.from({ length: 7 }, () => LETTERS[randomInt(LETTERS.length)]).join("");
}

/** The run's settings from the options, with defaults filled in. */
export function settingsOf(
  options: RunOptions,
  target: Pick<Target, "cloud" | "callers" | "embedded">,
  guideline: Guideline,
  runId: string,
  out: string,
): Settings {
  return {
    runId,
    cloud: target.cloud,
    callers: target.callers,
    out,
    seed: options.seed ?? randomInt(2 ** 31),
    examples: options.examples,
    concurrency: options.concurrency,
    readOnly: options.readOnly,
    services: options.service,
    suites: options.suite.length > 0 ? options.suite : ["scenarios", "properties"],
    cases: options.case,
    capabilities: options.capability,
    ...demandOf(guideline, options.programme),
    microversions: options.microversion,
    specs: options.spec,
    overlays: options.overlay,
    ...(options.allOperations || guideline.operations === undefined ? {} : { scope: guideline.operations }),
    ...(options.shard === undefined ? {} : { shard: options.shard }),
    deadlineMs: options.deadline * 1000,
    patienceMs: target.embedded ? EMBEDDED_PATIENCE_MS : PATIENCE_MS,
  };
}

/** A guideline of Tempest ids plans only what answers for them. */
function demandOf(guideline: Guideline, programmes: readonly string[]): Pick<Settings, "demanded"> {
  const tests = demandedTests(guideline, programmes);
  if (tests === undefined) return {};
  const reasons = tempestReasons();
  const ids = tests.map(({ tempest }) => tempest);
  return { demanded: { tempest: ids, cases: ids.flatMap((id) => reasons.get(id)?.instead ?? []) } };
}
