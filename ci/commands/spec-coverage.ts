import { existsSync } from "node:fs";
import {
  type Coverage,
  coverageOf,
  DescriptionError,
  factsOf,
  idleReasons,
  isObject,
  isService,
  type JsonObject,
  LEAST,
  loadDescription,
  loadReasons,
  project,
  readYaml,
  SERVICES,
  shareOf,
} from "../../specs/index.ts";
import { EXIT } from "../exit-code.ts";

/** Options of `stackmark spec coverage`. */
export interface CoverageOptions {
  readonly against: string;
  /** Lists every missing fact instead of the first of each kind. */
  readonly all: boolean;
}

const TITLES: Readonly<Record<Coverage["kind"], string>> = {
  operation: "operations",
  parameters: "query parameters",
  requestFields: "request fields",
  responseFields: "response fields",
};
const SHOWN = 5;

/**
 * `stackmark spec coverage SERVICE --against FILE`: what another description has and ours lacks without a reason, and the other way round.
 * Exit code 1 when an operation, or more than 2 % of parameters or fields, are neither here nor in the service's reasons.yaml.
 */
export function specCoverage(service: string, options: CoverageOptions): number {
  if (!isService(service)) {
    console.error(`stackmark: there is no service "${service}"\nKnown: ${SERVICES.join(", ")}`);
    return EXIT.usage;
  }
  if (!existsSync(options.against)) {
    console.error(`stackmark: ${options.against} does not exist\nGive an OpenAPI document in YAML or JSON`);
    return EXIT.usage;
  }
  try {
    const other = readYaml(options.against);
    if (!isObject(other) || !isObject(other["paths"])) {
      console.error(`stackmark: ${options.against} is no OpenAPI document: it has no paths`);
      return EXIT.usage;
    }
    const projection = project(loadDescription(service), {});
    const ours = factsOf(withHeads(projection.document as JsonObject, [...projection.operations.keys()]));
    const reasons = loadReasons(service);
    const found = coverageOf(ours, factsOf(other), reasons);
    for (const coverage of found) tellFacts(coverage, options.all);
    for (const { fact } of idleReasons(reasons, found)) console.log(`a reason that excuses nothing of it: ${fact}`);
    console.log(tableOf(found));
    return found.every((coverage) => shareOf(coverage) >= LEAST[coverage.kind]) ? EXIT.conformant : EXIT.notConformant;
  } catch (error) {
    if (!(error instanceof DescriptionError)) throw error;
    console.error(`stackmark: ${error.message}`);
    return EXIT.usage;
  }
}

function tellFacts({ kind, missing, extra }: Coverage, all: boolean): void {
  for (const fact of all ? missing : missing.slice(0, SHOWN)) console.log(`missing here: ${fact}`);
  if (!all && missing.length > SHOWN)
    console.log(`missing here: ${missing.length - SHOWN} more ${TITLES[kind]} (--all lists them)`);
  for (const fact of all ? extra : []) console.log(`only here: ${fact}`);
}

/** One line for each kind, columns aligned. */
function tableOf(found: readonly Coverage[]): string {
  const rows = [
    ["", "present", "with a reason", "missing", "covered", "needed", "only here"],
    ...found.map((coverage) => [
      TITLES[coverage.kind],
      ...[coverage.present, coverage.excused, coverage.missing].map((facts) => String(facts.length)),
      `${(Math.floor(shareOf(coverage) * 10) / 10).toFixed(1)} %`,
      `${LEAST[coverage.kind]} %`,
      String(coverage.extra.length),
    ]),
  ];
  const widths = rows[0]?.map((_, column) => Math.max(...rows.map((row) => (row[column] ?? "").length))) ?? [];
  return rows
    .map((row) =>
      row
        .map((cell, column) => (column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[column] ?? 0)))
        .join("  "),
    )
    .join("\n");
}

/** Derived HEAD twins stand in the list of operations, not in the document. */
function withHeads(document: JsonObject, keys: readonly string[]): JsonObject {
  const paths = { ...(document["paths"] as Record<string, JsonObject>) };
  for (const key of keys.filter((one) => one.startsWith("HEAD "))) {
    const path = key.slice("HEAD ".length);
    const { get } = paths[path] ?? {};
    if (isObject(get)) paths[path] = { head: { ...get, responses: {} }, ...paths[path] };
  }
  return { ...document, paths };
}
