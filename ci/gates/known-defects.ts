import { existsSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { DescriptionError, isObject, readYaml } from "../../specs/index.ts";
import type { Finding, Report } from "../../suites/results/index.ts";

/** One known defect of a cloud: a finding of one case, by code and operation, and by what it says where that is needed to tell it from others. */
export interface KnownDefect {
  readonly case: string;
  readonly code: string;
  /** `network PUT /routers/{router_id}`. */
  readonly operation: string;
  readonly expected?: string;
  readonly observed?: string;
  readonly where?: string;
  /** Stands in the command that sends the request again. */
  readonly request?: string;
  readonly why: string;
}

/** What a list of known defects leaves of a report. */
export interface Explanation {
  /** Findings and errors of ours that no entry explains. */
  readonly unexplained: readonly string[];
  /** Entries that explain nothing in this report. */
  readonly unseen: readonly KnownDefect[];
}

const KEYS = { demanded: ["case", "code", "operation", "why"], others: ["expected", "observed", "where", "request"] };

/** Holds every finding of a report against the list. */
export function explain(report: Pick<Report, "cases">, known: readonly KnownDefect[]): Explanation {
  const seen = new Set<KnownDefect>();
  const unexplained = report.cases.flatMap(({ id, outcome }) => {
    if (outcome.kind === "errored") return [`${id}: ${outcome.message}`];
    if (outcome.kind !== "failed") return [];
    return outcome.findings.flatMap((finding) => {
      const entries = known.filter((entry) => entry.case === id && isThat(entry, finding));
      for (const entry of entries) seen.add(entry);
      return entries.length > 0 ? [] : [told(id, finding)];
    });
  });
  return { unexplained, unseen: known.filter((entry) => !seen.has(entry)) };
}

function isThat(entry: KnownDefect, finding: Finding): boolean {
  return (
    entry.code === finding.code &&
    entry.operation === finding.operation &&
    (entry.expected ?? finding.expected) === finding.expected &&
    (entry.observed ?? finding.observed) === finding.observed &&
    (entry.where ?? finding.where) === finding.where &&
    finding.curl.includes(entry.request ?? "")
  );
}

function told(id: string, { code, operation, expected, observed, where, curl }: Finding): string {
  const place = where === undefined ? "" : ` at ${where}`;
  return `${id}: ${code}: ${operation ?? "no operation"}: expected ${expected}, observed ${observed}${place}\n  ${curl}`;
}

/** Reads a list of known defects. Throws a DescriptionError that names every entry that is not of the form. */
export function readKnownDefects(file: string): readonly KnownDefect[] {
  const entries = readYaml(file) ?? [];
  if (!Array.isArray(entries)) throw new DescriptionError(`${file}: expected a list`);
  const problems = entries.flatMap((entry, index) => {
    if (!isObject(entry)) return [`/${index} is no map`];
    const allowed = [...KEYS.demanded, ...KEYS.others];
    return [
      ...KEYS.demanded.filter((key) => !Object.hasOwn(entry, key)).map((key) => `/${index} lacks ${key}`),
      ...Object.keys(entry)
        .filter((key) => !allowed.includes(key))
        .map((key) => `/${index}/${key} is unknown`),
      ...allowed
        .filter((key) => Object.hasOwn(entry, key) && typeof entry[key] !== "string")
        .map((key) => `/${index}/${key} is no text`),
    ];
  });
  if (problems.length > 0) throw new DescriptionError(`${file}: ${problems.join("; ")}`);
  return entries as unknown as readonly KnownDefect[];
}

/** `node ci/gates/known-defects.ts DIR LIST`: 1 when a finding of the run in DIR is not in LIST, 2 when either cannot be read. */
function main([folder = "", list = ""]: readonly string[]): number {
  const file = join(folder, "report.json");
  if (!existsSync(file) || !existsSync(list)) {
    console.error(`known-defects: ${existsSync(file) ? list : file} does not exist`);
    return 2;
  }
  let known: readonly KnownDefect[];
  try {
    known = readKnownDefects(list);
  } catch (error) {
    if (!(error instanceof DescriptionError)) throw error;
    console.error(`known-defects: ${error.message}`);
    return 2;
  }
  const { unexplained, unseen } = explain(JSON.parse(readFileSync(file, "utf8")) as Report, known);
  for (const line of unexplained) console.log(`${line} [unexplained]`);
  for (const { case: id, why } of unseen) console.log(`${id}: ${why} [known, not seen in this run]`);
  console.log(
    unexplained.length === 0
      ? "Every finding is a known defect of the cloud"
      : `${unexplained.length} findings that nobody has explained`,
  );
  return unexplained.length === 0 ? 0 : 1;
}

if (resolve(process.argv[1] ?? "") === fileURLToPath(import.meta.url)) process.exitCode = main(process.argv.slice(2));
