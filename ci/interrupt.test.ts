import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdtempSync, readFileSync, rmSync, watch } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, expect, test } from "vitest";
import { readLedger } from "../fixtures/cloud/ledger.ts";
import type { Report } from "../suites/results/index.ts";

const MAIN = fileURLToPath(new URL("main.ts", import.meta.url));
const FOLDER = mkdtempSync(join(tmpdir(), "stackmark-interrupt-"));
afterAll(() => rmSync(FOLDER, { recursive: true }));

/** Certifies the embedded build and interrupts by these signals, at once, as soon as so many things stand. */
async function interruptedAt(
  things: number,
  signals: readonly NodeJS.Signals[],
): Promise<{ readonly code: number; readonly out: string }> {
  const out = join(FOLDER, String(things));
  const env = { PATH: process.env["PATH"], HOME: FOLDER, NO_COLOR: "1" };
  const run = spawn(process.execPath, [MAIN, "certify", "--cloud", "reference", "--out", out], {
    env,
    stdio: "ignore",
  });
  const ended = once(run, "exit");
  const looking = watch(FOLDER, { recursive: true }, () => {
    const file = join(out, "ledger.ndjson");
    if (existsSync(file) && readFileSync(file, "utf8").split('"state":"made"').length > things) {
      looking.close();
      for (const signal of signals) run.kill(signal);
    }
  });
  const [code] = (await ended) as [number];
  looking.close();
  return { code, out };
}

test.each<[number, readonly NodeJS.Signals[]]>([
  [1, ["SIGINT"]],
  [40, ["SIGINT"]],
  // A program in between passes on what the terminal has sent already.
  [30, ["SIGINT", "SIGTERM"]],
])("interrupted with %i things made by %j, a run removes them and tells what it knows", async (things, signals) => {
  const { code, out } = await interruptedAt(things, signals);
  expect(code).toBe(130);
  expect(readFileSync(join(out, "ledger.ndjson"), "utf8")).toContain('"state":"made"');
  expect(readLedger(join(out, "ledger.ndjson"))).toEqual([]);
  const report = JSON.parse(readFileSync(join(out, "report.json"), "utf8")) as Report;
  expect(report.run.partial).toBe(true);
  expect(report.totals.inconclusive).toBeGreaterThan(0);
  expect(report.totals.errored + report.totals.failed).toBe(0);
});
