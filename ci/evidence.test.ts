import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import type { Outcome, Report } from "../suites/results/index.ts";
import { evidenceFor } from "./evidence.ts";

const FOLDER = mkdtempSync(join(tmpdir(), "stackmark-evidence-"));
afterAll(() => rmSync(FOLDER, { recursive: true }));

function report(...outcomes: readonly Outcome[]): Report {
  return { cases: outcomes.map((outcome) => ({ outcome })) } as unknown as Report;
}
const failed = (...exchanges: readonly string[]): Outcome => ({
  kind: "failed",
  judged: 1,
  findings: [{ exchanges } as never],
});

test("only what findings and reasons name is read, from every file", async () => {
  mkdirSync(join(FOLDER, "evidence"));
  const line = (id: string): string => `${JSON.stringify({ id, note: `of ${id}` })}\n`;
  writeFileSync(join(FOLDER, "evidence", "0.ndjson"), line("x1") + line("x2") + line("x3"));
  writeFileSync(join(FOLDER, "evidence", "1.ndjson"), `${line("x4")}{"id":"x5","torn`);
  writeFileSync(join(FOLDER, "evidence", "notes.txt"), line("x6"));
  const inconclusive: Outcome = { kind: "inconclusive", because: "b", exchanges: ["x4"] };
  const found = await evidenceFor(report(failed("x2", "x6"), inconclusive, { kind: "passed", judged: 1 }), FOLDER);
  expect([...found]).toEqual([
    ["x2", { id: "x2", note: "of x2" }],
    ["x4", { id: "x4", note: "of x4" }],
  ]);
});

test("a run without evidence, or with nothing to show, needs none", async () => {
  expect((await evidenceFor(report(failed("x1")), join(FOLDER, "none"))).size).toBe(0);
  expect((await evidenceFor(report({ kind: "passed", judged: 1 }), FOLDER)).size).toBe(0);
});
