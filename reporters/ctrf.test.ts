import { expect, test } from "vitest";
import { ctrf } from "./ctrf.ts";
import { sampleReport } from "./sample/report.ts";

const told = JSON.parse(ctrf.render(sampleReport(), new Map()) as string);

test("the summary counts the tests by their status", () => {
  const { tests, passed, failed, skipped, pending, other } = told.results.summary;
  expect([tests, passed + failed + skipped + pending + other]).toEqual([9, 9]);
  for (const status of ["passed", "failed", "skipped", "other"]) {
    const count = told.results.tests.filter((one: { readonly status: string }) => one.status === status).length;
    expect(told.results.summary[status]).toBe(count);
  }
});

test("the true kind is kept beside CTRF's word", () => {
  const words = told.results.tests.map((one: Record<string, string>) => `${one["rawStatus"]}: ${one["status"]}`);
  expect(new Set(words)).toEqual(
    new Set([
      "passed: passed",
      "passed: skipped",
      "failed: failed",
      "unsupported: skipped",
      "inconclusive: other",
      "skipped: skipped",
      "errored: other",
    ]),
  );
});
