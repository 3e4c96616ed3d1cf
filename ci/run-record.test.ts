import { expect, test } from "vitest";
import type { CloudConfig } from "../fixtures/cloud/config.ts";
import type { Report } from "../suites/results/index.ts";
import type { Settings } from "../suites/run/settings.ts";
import { newRunRecord } from "./run-record.ts";

const OUTCOME = { kind: "passed", judged: 1 } as const;
const LEFT = ["network n1: DELETE answered 409", "volume v1: still there"];

test("what a case could not remove and the end of the run could is not told as left behind", () => {
  const record = newRunRecord({} as Settings, {} as CloudConfig, {} as Report["run"]["suite"]);
  record.add({ kind: "ended", id: "a", outcome: OUTCOME, durationMs: 1, leftBehind: LEFT });
  expect(record.leftBehind).toEqual(LEFT);
  record.add({ kind: "finished", exchanges: 1, judged: 1, coverage: [], leftBehind: LEFT.slice(1) });
  expect(record.leftBehind).toEqual(LEFT.slice(1));
});
