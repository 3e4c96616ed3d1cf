import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { runProgram } from "./run-program.ts";
import { type ConfiguredTempest, DEBIAN } from "./tempest-cloud.ts";
import { parseTestList, type TestsById } from "./test-list.ts";
import { parseRecords, type TestRecord } from "./test-record.ts";

const RESULTS = fileURLToPath(new URL("tempest/results.py", import.meta.url));

/** As many workers as the smallest machine has processors. */
const CONCURRENCY = "2";

/** The tests that this Tempest has, by id. Throws when it cannot list them. */
export async function listTests({ command, env }: ConfiguredTempest, folder: string): Promise<TestsById> {
  const stdout = join(folder, "tempest-list.txt");
  const stderr = join(folder, "tempest-list.err");
  const { code } = await runProgram({ command, args: ["run", "--list-tests"], env, stdout, stderr, limit: 120 });
  const tests = parseTestList(readFileSync(stdout, "utf8"));
  if (code !== 0 || tests.size === 0)
    throw new Error(`${command} lists no tests (exit ${code}): ${lastWords(readFileSync(stderr, "utf8"))}`);
  return tests;
}

/** Results of one run of Tempest. */
export interface TempestRun {
  readonly records: readonly TestRecord[];
  /** Wall time, start included. */
  readonly seconds: number;
  readonly late: boolean;
}

/** Runs exactly these tests. Files named after `name` in `folder` keep what Tempest was asked and what it said. */
export async function runTests(
  { command, env }: ConfiguredTempest,
  tests: readonly string[],
  { folder, name, limit }: { readonly folder: string; readonly name: string; readonly limit: number },
): Promise<TempestRun> {
  const file = (ending: string): string => join(folder, `${name}.${ending}`);
  writeFileSync(file("tests"), `${tests.join("\n")}\n`);
  const args = ["run", "--subunit", "--load-list", file("tests"), "--concurrency", CONCURRENCY];
  const streams = { stdout: file("subunit"), stderr: file("err") };
  const { seconds, late } = await runProgram({ command, args, env, ...streams, limit });
  const told = { stdin: file("subunit"), stdout: file("ndjson"), stderr: file("results.err") };
  const read = await runProgram({ command: RESULTS, args: [], env: DEBIAN, ...told, limit: 60 });
  if (read.code !== 0)
    throw new Error(`results.py cannot read ${file("subunit")}: ${lastWords(readFileSync(told.stderr, "utf8"))}`);
  return { records: parseRecords(readFileSync(file("ndjson"), "utf8")), seconds, late };
}

function lastWords(text: string): string {
  return text.trim().split("\n").at(-1) ?? "";
}
