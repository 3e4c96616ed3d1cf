import { spawn } from "node:child_process";
import { readdir, readFile, rm, stat } from "node:fs/promises";
import { createRequire } from "node:module";
import path from "node:path";

/** Something that keeps an Allure report from being made or trusted: what, where and what to do next. */
export class AllureError extends Error {
  override readonly name = "AllureError";
}

/** Where things are, and what to run; `command` is for tests and for machines with an Allure of their own. */
export interface AllureOptions {
  readonly results: string;
  readonly output: string;
  readonly command?: readonly [string, ...string[]];
}

/**
 * Makes Allure's HTML out of an allure-results folder by allure-commandline. Allure ends with 0 on a missing, empty or broken
 * folder, so what goes in and what came out is counted here. Resolves to the number of results shown; rejects with an
 * AllureError otherwise.
 */
export async function allureHtml(options: AllureOptions): Promise<number> {
  const expected = await checkResults(options.results);
  const output = path.resolve(options.output);
  await rm(path.join(output, "widgets"), { recursive: true, force: true });
  const command = options.command ?? (await installedAllure());
  await run([...command, "generate", path.resolve(options.results), "--clean", "--output", output]);
  const shown = await shownTotal(output);
  if (shown !== expected) {
    throw new AllureError(
      `Allure shows ${shown} of ${expected} results of "${options.results}": do not use "${output}"`,
    );
  }
  return shown;
}

/** Counts the results and reads each, so that a broken one is named. */
async function checkResults(folder: string): Promise<number> {
  const kind = await stat(folder).catch(() => undefined);
  if (kind === undefined)
    throw new AllureError(`No such folder: "${folder}". Make it with "stackmark report DIR --format allure"`);
  if (!kind.isDirectory()) throw new AllureError(`Expected a folder of Allure results, got a file: "${folder}"`);
  const names = (await readdir(folder)).filter((name) => name.endsWith("-result.json"));
  if (names.length === 0) throw new AllureError(`No Allure results (*-result.json) in "${folder}"`);
  for (const name of names) await checkResult(path.join(folder, name));
  return names.length;
}

async function checkResult(file: string): Promise<void> {
  const result: unknown = await readFile(file, "utf8")
    .then(JSON.parse)
    .catch((cause: Error) => {
      throw new AllureError(`Broken Allure result "${file}": ${cause.message}`, { cause });
    });
  const whole =
    typeof result === "object" && result !== null && "uuid" in result && "status" in result && "name" in result;
  if (!whole) throw new AllureError(`Broken Allure result "${file}": expected an object with uuid, name and status`);
}

async function shownTotal(output: string): Promise<number> {
  const file = path.join(output, "widgets", "summary.json");
  const summary: unknown = await readFile(file, "utf8")
    .then(JSON.parse)
    .catch((cause: Error) => {
      throw new AllureError(`Allure made no readable report: "${file}": ${cause.message}`, { cause });
    });
  const total = (summary as { readonly statistic?: { readonly total?: unknown } } | null)?.statistic?.total;
  if (typeof total !== "number") throw new AllureError(`Allure's "${file}" holds no statistic.total`);
  return total;
}

async function installedAllure(): Promise<readonly [string, ...string[]]> {
  const java = process.env["JAVA_HOME"] === undefined ? "java" : path.join(process.env["JAVA_HOME"], "bin", "java");
  await run([java, "-version"]).catch((cause: Error) => {
    throw new AllureError(
      `Allure needs Java 8 or newer and "${java}" does not run. Install a Java runtime or set JAVA_HOME`,
      { cause },
    );
  });
  return [process.execPath, createRequire(import.meta.url).resolve("allure-commandline/bin/allure")];
}

function run([program, ...parameters]: readonly [string, ...string[]]): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, parameters, { stdio: ["ignore", "ignore", "pipe"] });
    let said = "";
    child.stderr.setEncoding("utf8").on("data", (chunk: string) => {
      said = `${said}${chunk}`.slice(-2_000);
    });
    child.on("error", (cause) => reject(new AllureError(`Cannot start "${program}": ${cause.message}`, { cause })));
    child.on("close", (code) => {
      if (code === 0) resolve();
      else reject(new AllureError(`"${program} ${parameters.join(" ")}" ended with ${code}: ${said.trim()}`));
    });
  });
}
