import { isObject } from "../../specs/index.ts";

/** How one test of Tempest ended, or the fixture of a class: then `test` is `setUpClass (<class>)` or `tearDownClass (<class>)`. */
export interface TestRecord {
  readonly test: string;
  readonly status: "passed" | "failed" | "skipped";
  readonly seconds: number;
  /** ISO 8601; absent when the stream has no time. */
  readonly started?: string;
  /** The last line of its traceback, or the reason of a skip. */
  readonly why?: string;
}

const STATUS: Readonly<Record<string, TestRecord["status"]>> = { success: "passed", xfail: "passed", skip: "skipped" };

/** A test that had begun when Tempest was ended: it has told nothing. */
const CUT_SHORT = "inprogress";

/** Reads what tempest/results.py prints. A status that is neither success nor skip is a failure; a test cut short is left out. */
export function parseRecords(ndjson: string): readonly TestRecord[] {
  return ndjson
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => {
      const told: unknown = JSON.parse(line);
      if (!isObject(told) || typeof told["test"] !== "string") throw new Error(`Not a test's result: ${line}`);
      return told["status"] === CUT_SHORT
        ? undefined
        : {
            test: told["test"],
            status: STATUS[String(told["status"])] ?? "failed",
            seconds: Number(told["seconds"]),
            ...(typeof told["started"] === "string" ? { started: told["started"] } : {}),
            ...(typeof told["why"] === "string" ? { why: told["why"] } : {}),
          };
    })
    .filter((record) => record !== undefined);
}

/** Seconds between the begin of the first test and the end of the last: a run without its start. */
export function spanOf(records: readonly TestRecord[]): number {
  const timed = records.flatMap(({ started, seconds }) =>
    started === undefined ? [] : [[Date.parse(started), Date.parse(started) + seconds * 1000] as const],
  );
  if (timed.length === 0) return 0;
  return (Math.max(...timed.map(([, end]) => end)) - Math.min(...timed.map(([begin]) => begin))) / 1000;
}
