import { existsSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { isObject, readYaml } from "../../specs/index.ts";
import type { Report } from "../../suites/results/index.ts";

/** Failed or errored cases of a report that no entry of the list explains, each with what was found. */
export function unexplained(report: Pick<Report, "cases">, known: ReadonlySet<string>): readonly string[] {
  return report.cases.flatMap(({ id, outcome }) => {
    if (known.has(id)) return [];
    if (outcome.kind === "failed")
      return outcome.findings.map(
        ({ code, expected, observed }) => `${id}: ${code}: expected ${expected}, observed ${observed}`,
      );
    return outcome.kind === "errored" ? [`${id}: ${outcome.message}`] : [];
  });
}

/** `node ci/gates/known-defects.ts DIR LIST`: 1 when a finding of the run in DIR is not in LIST, 2 when either cannot be read. */
function main([folder = "", list = ""]: readonly string[]): number {
  const file = join(folder, "report.json");
  if (!existsSync(file) || !existsSync(list)) {
    console.error(`known-defects: ${existsSync(file) ? list : file} does not exist`);
    return 2;
  }
  const entries = readYaml(list);
  const known = new Set((Array.isArray(entries) ? entries : []).filter(isObject).map((entry) => String(entry["case"])));
  const found = unexplained(JSON.parse(readFileSync(file, "utf8")) as Report, known);
  for (const line of found) console.log(`${line} [unexplained]`);
  console.log(
    found.length === 0
      ? "Every finding is a known defect of the cloud"
      : `${found.length} findings that nobody has explained`,
  );
  return found.length === 0 ? 0 : 1;
}

if (resolve(process.argv[1] ?? "") === fileURLToPath(import.meta.url)) process.exitCode = main(process.argv.slice(2));
