import { expect, test } from "vitest";
import { parseRecords, spanOf } from "./test-record.ts";

const line = (status: string, started: string, seconds: number): string =>
  JSON.stringify({ test: `a.B.test_${status}`, status, started, seconds, why: null });

test("Whatever is neither a success nor a skip is a failure; a test cut short has told nothing", () => {
  const words = ["success", "fail", "skip", "xfail", "uxsuccess", "inprogress", "unknown"];
  const records = parseRecords(words.map((word) => line(word, "2026-11-20T09:00:00+00:00", 1)).join("\n"));
  expect(records.map(({ status }) => status)).toEqual(["passed", "failed", "skipped", "passed", "failed", "failed"]);
});

test("The span is from the first begin to the last end, however the tests overlap", () => {
  const records = parseRecords(
    [line("success", "2026-11-20T09:00:05+00:00", 1), line("success", "2026-11-20T09:00:00+00:00", 12)].join("\n"),
  );
  expect(spanOf(records)).toBe(12);
  expect(spanOf([])).toBe(0);
});

test("A line that is no result is refused", () => {
  expect(() => parseRecords("[]")).toThrow("Not a test's result");
});
