import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { REPORTERS, reporterOf } from "../../reporters/all.ts";
import type { Report } from "../../suites/results/index.ts";
import { evidenceFor } from "../evidence.ts";
import { EXIT } from "../exit-code.ts";

/** Options of `stackmark report`. */
export interface ReportOptions {
  readonly format: string;
  readonly out?: string;
}

/** `stackmark report DIR --format …`: tells a finished run in another format. Prints text unless --out is given. */
export async function report(folder: string, options: ReportOptions): Promise<number> {
  const reporter = reporterOf(options.format);
  if (reporter === undefined)
    return usage(`there is no format "${options.format}"`, `Known: ${Object.keys(REPORTERS).join(", ")}`);
  const file = join(folder, "report.json");
  if (!existsSync(file)) return usage(`${file} does not exist`, "Give the folder that `stackmark certify` wrote");
  let read: Report;
  try {
    read = JSON.parse(readFileSync(file, "utf8")) as Report;
  } catch (error) {
    return usage(
      `${file} is not JSON: ${error instanceof Error ? error.message : String(error)}`,
      "Run `stackmark certify` again",
    );
  }
  if (read.schemaVersion !== "1.0")
    return usage(`${file} has schemaVersion "${read.schemaVersion}"`, 'This version reads "1.0"');
  const told = reporter.render(read, await evidenceFor(read, folder));
  if (typeof told === "string") {
    if (options.out === undefined) process.stdout.write(told);
    else write(options.out, told);
    return EXIT.conformant;
  }
  const out = options.out ?? join(folder, options.format);
  for (const [name, text] of told) write(join(out, name), text);
  console.error(`Wrote ${told.size} files to ${out}`);
  return EXIT.conformant;
}

function write(file: string, text: string): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
}

function usage(message: string, hint: string): number {
  console.error(`stackmark: ${message}\n${hint}`);
  return EXIT.usage;
}
