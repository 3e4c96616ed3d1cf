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
    ...chosenBy(guideline, options),
    microversions: options.microversion,
    specs: options.spec,
    overlays: options.overlay,
    ...(options.allOperations || guideline.operations === undefined ? {} : { scope: guideline.operations }),
    ...(options.shard === undefined ? {} : { shard: options.shard }),
    deadlineMs: options.deadline * 1000,
    patienceMs: target.embedded ? EMBEDDED_PATIENCE_MS : PATIENCE_MS,
  };
}

/** The cases that a guideline plans: of one that insists on Tempest ids, only what answers for them. */
function chosenBy(
  guideline: Guideline,
  { programme, capability }: Pick<RunOptions, "programme" | "capability">,
): Pick<Settings, "capabilities" | "demanded"> {
  const tests = demandedTests(guideline, programme, capability);
  if (tests === undefined) return { capabilities: capability.flatMap((name) => namedBy(guideline, name)) };
  const reasons = tempestReasons();
  const ids = tests.map(({ tempest }) => tempest);
  return { capabilities: [], demanded: { tempest: ids, cases: ids.flatMap((id) => reasons.get(id)?.instead ?? []) } };
}

/** The capability that cases name: one that takes findings of others' cases upon itself has none of its own. */
function namedBy({ capabilities }: Guideline, name: string): readonly string[] {
  const { findings, cases = {} } = capabilities[name] ?? {};
  if (findings === undefined) return [name];
  return Object.entries(capabilities)
    .filter(([, other]) => other.findings === undefined)
    .filter(([, other]) => Object.keys(cases).some((entry) => Object.hasOwn(other.cases ?? {}, entry)))
    .map(([other]) => other);
}
