import { expect, test } from "vitest";
import type { CapabilityReport } from "../../../suites/results/index.ts";
import { sampleReport } from "../../sample/report.ts";
import { capabilities } from "./capabilities.ts";

const PLAIN: CapabilityReport = {
  id: "boot",
  title: "Servers start",
  service: "object-store",
  level: "required",
  programmes: [],
  status: "untested",
  cases: [],
};
const TEST = { tempest: "a0", name: "tempest.api.Boot.test_boot", status: "untested", cases: [] } as const;
const FLAG = { case: "compute/start", code: "service-defect", reason: "r", since: "2026-01-01", until: "2026-02-01" };

test.each<[string, Partial<CapabilityReport>, string]>([
  [
    "what was not run",
    { missing: ["compute/start", "compute/stop"] },
    "Listed and not run (2): compute/start, compute/stop",
  ],
  [
    "flags",
    { flags: [{ ...FLAG, state: "expired" }] },
    "Flag expired: compute/start, service-defect, until 2026-02-01",
  ],
  ["an id without a case", { tests: [TEST] }, "No case answers for test_boot (a0)"],
  [
    "an id with a reason",
    { tests: [{ ...TEST, because: "Needs a guest" }] },
    "Not judged: test_boot (a0): Needs a guest",
  ],
  [
    "an id judged in another way",
    { tests: [{ ...TEST, cases: ["compute/start"], because: "Needs a guest" }] },
    "Judged in another way: test_boot (a0): Needs a guest",
  ],
  ["a flagged id", { tests: [{ ...TEST, flag: "D401 bug" }] }, "Flagged, not counted: test_boot (a0): D401 bug"],
])("a capability tells %s", (_, changes, words) => {
  const report = { ...sampleReport(), cases: [], capabilities: [{ ...PLAIN, ...changes }] };
  expect(capabilities(report, new Map()).markup).toContain(words);
});
