import { spawnSync } from "node:child_process";
import { chmod, mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { allure } from "./allure.ts";
import { allureHtml } from "./allure-html.ts";
import type { FileMap } from "./reporter.ts";
import { sampleEvidence } from "./sample/evidence.ts";
import { sampleReport } from "./sample/report.ts";

let folder: string;
let results: string;
let output: string;

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "stackmark-allure-"));
  [results, output] = [path.join(folder, "results"), path.join(folder, "html")];
});
afterEach(() => rm(folder, { recursive: true, force: true }));

async function writeResults(): Promise<void> {
  await mkdir(results);
  for (const [name, text] of allure.render(sampleReport(), sampleEvidence()) as FileMap) {
    await writeFile(path.join(results, name), text);
  }
}

/** A program in Allure's place that writes this summary, or nothing, and ends with the code. */
async function fake(summary: string | undefined, code = 0): Promise<readonly [string, ...string[]]> {
  const file = path.join(folder, "fake.mjs");
  const write = `mkdirSync(out + "/widgets", { recursive: true }); writeFileSync(out + "/widgets/summary.json", ${JSON.stringify(summary)});`;
  await writeFile(
    file,
    `import { mkdirSync, writeFileSync } from "node:fs";
const out = process.argv.at(-1);
${summary === undefined ? "" : write}
console.error("said on the way");
process.exit(${code});`,
  );
  await chmod(file, 0o755);
  return [process.execPath, file];
}

describe("what goes in is looked at first", () => {
  test("a folder that is missing", async () => {
    await expect(allureHtml({ results, output })).rejects.toThrow(/^No such folder: ".*results"\. Make it with/);
  });

  test("a folder without results", async () => {
    await mkdir(results);
    await expect(allureHtml({ results, output })).rejects.toThrow(/^No Allure results \(\*-result\.json\)/);
  });

  test.each(["{", "[]", "null", '{"uuid":"x"}'])("a broken result: %s", async (text) => {
    await writeResults();
    await writeFile(path.join(results, "x-result.json"), text);
    await expect(allureHtml({ results, output })).rejects.toThrow(/^Broken Allure result ".*x-result\.json"/);
  });
});

describe("what comes out is looked at too", () => {
  test("all results shown", async () => {
    await writeResults();
    const command = await fake('{"statistic":{"total":9}}');
    await expect(allureHtml({ results, output, command })).resolves.toBe(9);
  });

  test.each([
    ["fewer results than went in", '{"statistic":{"total":8}}', 0, /^Allure shows 8 of 9 results/],
    ["no report although it ended well", undefined, 0, /^Allure made no readable report/],
    ["a summary without a total", "{}", 0, /holds no statistic\.total$/],
    ["an end that says it failed", undefined, 3, /ended with 3: said on the way$/],
  ])("%s", async (_, summary, code, message) => {
    await writeResults();
    await expect(allureHtml({ results, output, command: await fake(summary, code) })).rejects.toThrow(message);
  });

  test("a report of an earlier run does not count", async () => {
    await writeResults();
    await allureHtml({ results, output, command: await fake('{"statistic":{"total":9}}') });
    const command = await fake(undefined);
    await expect(allureHtml({ results, output, command })).rejects.toThrow(/^Allure made no readable report/);
  });

  test("a program that is not there", async () => {
    await writeResults();
    const command = [path.join(folder, "absent")] as const;
    await expect(allureHtml({ results, output, command })).rejects.toThrow(/^Cannot start/);
  });
});

test("without Java the message says what to do", async () => {
  await writeResults();
  const { JAVA_HOME } = process.env;
  process.env["JAVA_HOME"] = path.join(folder, "no-java");
  try {
    await expect(allureHtml({ results, output })).rejects.toThrow(/Allure needs Java .* set JAVA_HOME$/);
  } finally {
    if (JAVA_HOME === undefined) delete process.env["JAVA_HOME"];
    else process.env["JAVA_HOME"] = JAVA_HOME;
  }
});

const hasJava = spawnSync("java", ["-version"]).status === 0;

test.skipIf(!hasJava)(
  `Allure itself shows our results${hasJava ? "" : " (skipped: no java in PATH)"}`,
  { timeout: 60_000 },
  async () => {
    await writeResults();
    await expect(allureHtml({ results, output })).resolves.toBe(9);
    const summary = JSON.parse(await readFile(path.join(output, "widgets", "summary.json"), "utf8"));
    expect(summary.statistic).toEqual({ passed: 2, failed: 2, broken: 1, skipped: 3, unknown: 1, total: 9 });
  },
);
