import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Report } from "../../suites/results/index.ts";
import { runProgram } from "./run-program.ts";

/** As users start it. */
const MAIN = fileURLToPath(new URL("../stackmark.js", import.meta.url));

/** Our own run. */
export interface OurRun {
  readonly report: Report;
  /** Wall time, start included. */
  readonly seconds: number;
  /** Of `stackmark certify`. */
  readonly exit: number | undefined;
}

/** Runs `stackmark certify` with these arguments. Throws when it leaves no report. */
export async function certify(
  args: readonly string[],
  {
    folder,
    env,
    limit,
  }: { readonly folder: string; readonly env: Readonly<Record<string, string>>; readonly limit: number },
): Promise<OurRun> {
  const out = join(folder, "stackmark");
  const { code, seconds } = await runProgram({
    command: process.execPath,
    args: [MAIN, "certify", ...args, "--out", out],
    env: { ...process.env, ...env },
    stdout: join(folder, "stackmark.txt"),
    stderr: join(folder, "stackmark.err"),
    limit,
  });
  const file = join(out, "report.json");
  if (!existsSync(file))
    throw new Error(`stackmark certify wrote no report (exit ${code}): see ${join(folder, "stackmark.err")}`);
  return { report: JSON.parse(readFileSync(file, "utf8")) as Report, seconds, exit: code };
}
