import { readFileSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { FAULTS } from "../../fixtures/faults/all.ts";
import {
  guidelineFile,
  guidelineIds,
  type LoadedGuideline,
  loadDescription,
  loadGuideline,
  operationsOf,
  SERVICES,
} from "../../specs/index.ts";
import { CHECKS } from "../../suites/checks/all.ts";
import { propertyCases } from "../../suites/properties/all.ts";
import type { Reasons } from "../../suites/results/index.ts";
import type { Case } from "../../suites/run/case.ts";
import { scanScenarios } from "../../suites/run/scan.ts";
import { tempestReasons as reasonsById } from "../../suites/scenarios/reasons.ts";
import { pinProblems, withPins } from "./pinned-cases.ts";

const SCENARIOS = fileURLToPath(new URL("../../suites/scenarios/", import.meta.url));

/** What the catalogue is made of. */
export interface Catalogue {
  readonly cases: readonly Case[];
  readonly guidelines: readonly LoadedGuideline[];
  readonly checks: readonly string[];
  readonly faults: readonly { readonly id: string; readonly caughtBy: readonly string[] }[];
  /** Operation keys by service, and the sources of the scenarios by case id. */
  readonly operations: ReadonlyMap<string, ReadonlySet<string>>;
  readonly sources: ReadonlyMap<string, string>;
  /** Tempest ids that have a reason instead of a case. */
  readonly reasons: Reasons;
}

/** Everything in the catalogue that leads nowhere or is led to by nothing. */
export function catalogueProblems({
  cases,
  guidelines,
  checks,
  faults,
  operations,
  sources,
  reasons,
}: Catalogue): readonly string[] {
  const ids = new Set(cases.map(({ id }) => id));
  const capabilities = new Set(guidelines.flatMap(({ guideline }) => Object.keys(guideline.capabilities)));
  const answered = new Set(cases.flatMap(({ tempest }) => tempest));
  const caught = new Set(faults.flatMap(({ caughtBy }) => caughtBy));
  return [
    ...repeated(cases.map(({ id }) => id)).map((id) => `case ${id} is there twice`),
    ...cases
      .filter(({ cites }) => cites.some(({ href }) => !/^https:\/\/\S+$/.test(href)))
      .map(({ id }) => `case ${id} cites something that is no https URL`),
    ...cases
      .filter(({ capability }) => !capabilities.has(capability))
      .map(({ id, capability }) => `case ${id} names the capability "${capability}", which no guideline has`),
    ...guidelines.flatMap(({ guideline }) => pinProblems(guideline, cases)),
    ...[...reasons].flatMap(([id, { instead }]) => [
      ...(answered.has(id) ? [`Tempest id ${id} has a reason and a case`] : []),
      ...instead.filter((one) => !ids.has(one)).map((one) => `the reason for ${id} names ${one}, which is no case`),
    ]),
    ...guidelines.flatMap(({ guideline }) =>
      (guideline.flags ?? [])
        .filter((flag) => !ids.has(flag.case))
        .map((flag) => `guideline ${guideline.id} flags ${flag.case}, which is no case`),
    ),
    ...guidelines.flatMap(({ guideline }) =>
      repeated((guideline.flags ?? []).map((flag) => flag.case)).map(
        (one) => `guideline ${guideline.id} flags ${one} twice`,
      ),
    ),
    ...guidelines.flatMap(({ guideline }) =>
      uselessCapabilities(guideline).map(
        (name) => `capability ${name} of guideline ${guideline.id} is in no programme`,
      ),
    ),
    ...checks.filter((id) => !caught.has(`check:${id}`)).map((id) => `check ${id} has no fault that it catches`),
    ...faults.flatMap(({ id, caughtBy }) =>
      caughtBy
        .filter(
          (code) =>
            !(code.startsWith("check:") ? checks.includes(code.slice(6)) : ids.has(code.slice("claim:".length))),
        )
        .map((code) => `fault ${id} is said to be caught by ${code}, which is not there`),
    ),
    ...[...sources].flatMap(([id, source]) =>
      unknownOperations(source, operations).map((key) => `case ${id} calls "${key}", which no description has`),
    ),
  ];
}

function uselessCapabilities({ programmes, capabilities }: LoadedGuideline["guideline"]): readonly string[] {
  const named = new Set(
    Object.values(programmes).flatMap(({ required, advisory = [], deprecated = [] }) => [
      ...required,
      ...advisory,
      ...deprecated,
    ]),
  );
  return Object.keys(capabilities).filter((name) => !named.has(name));
}

function unknownOperations(source: string, operations: Catalogue["operations"]): readonly string[] {
  return [
    ...source.matchAll(
      /\.(identity|compute|network|volume|image)\s*\.call\(\s*"((?:GET|HEAD|POST|PUT|PATCH|DELETE) [^"]+)"/g,
    ),
  ]
    .filter((match) => operations.get(match[1] as string)?.has(match[2] as string) !== true)
    .map((match) => `${match[1]} ${match[2]}`);
}

function repeated(values: readonly string[]): readonly string[] {
  return values.filter((value, index) => values.indexOf(value) !== index);
}

/** The catalogue of this tree. */
export async function catalogue(): Promise<Catalogue> {
  const descriptions = SERVICES.map((service) => loadDescription(service));
  const scenarios = await scanScenarios();
  return {
    cases: [...scenarios, ...propertyCases(descriptions)],
    guidelines: guidelineIds().map((id) => loadGuideline(id)),
    checks: CHECKS.map(({ id }) => id),
    faults: FAULTS,
    operations: new Map(
      descriptions.map((description) => [
        description.service,
        new Set(operationsOf(description).map(({ key }) => key)),
      ]),
    ),
    reasons: reasonsById(),
    sources: new Map(scenarios.map(({ id }) => [id, readFileSync(join(SCENARIOS, `${id}.ts`), "utf8")])),
  };
}

/** Tempest ids that have a reason instead of a case, as a list. */
export function tempestReasons(): readonly { readonly tempest: string; readonly reason: string }[] {
  return [...reasonsById()].map(([tempest, { reason }]) => ({ tempest, reason }));
}

/** Writes the lists of cases of every draft anew. */
function writePins(cases: readonly Case[]): void {
  for (const id of guidelineIds()) {
    if (loadGuideline(id).guideline.status !== "draft") continue;
    const file = guidelineFile(id);
    writeFileSync(file, withPins(readFileSync(file, "utf8"), cases));
  }
}

if (resolve(process.argv[1] ?? "") === fileURLToPath(import.meta.url)) {
  if (process.argv.includes("--write")) writePins((await catalogue()).cases);
  const problems = catalogueProblems(await catalogue());
  for (const problem of problems) console.log(`${problem} [catalogue]`);
  console.log(
    problems.length === 0
      ? "The catalogue resolves"
      : `${problems.length} problems in the catalogue; \`node ci/gates/catalogue.ts --write\` writes a draft's lists of cases anew`,
  );
  process.exitCode = problems.length === 0 ? 0 : 1;
}
