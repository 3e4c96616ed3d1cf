import { expect, test } from "vitest";
import type { Flag, Guideline } from "../../specs/guideline.ts";
import { composeReport, type RunRecord } from "./compose.ts";
import type { Outcome } from "./outcome.ts";
import type { CaseReport, Report } from "./report.ts";
import { caseOf, recordOf } from "./sample/record.ts";

const PASSED: Outcome = { kind: "passed", judged: 1 };
const FAILED: Outcome = { kind: "failed", judged: 1, findings: [{} as never] };

/** Weighs cases by a guideline that lists them; `sturdy` takes the server errors of the second upon itself. */
function byLists(cases: readonly CaseReport[], flags: readonly Flag[] = []): Report {
  return weighed(recordOf(cases), flags);
}

function weighed(record: RunRecord, flags: readonly Flag[] = []): Report {
  const capability = { title: "T", service: "compute", cites: [] };
  const guideline: Guideline = {
    id: "1",
    title: "G",
    status: "draft",
    programmes: { core: { title: "Core", required: ["boot"], advisory: ["sturdy"] } },
    capabilities: {
      boot: { ...capability, cases: { "compute/start": [], "properties/compute/.../broken": [] } },
      sturdy: { ...capability, cases: { "properties/compute/.../broken": [] }, findings: ["check:no-server-error"] },
    },
    flags,
  };
  return composeReport(record, { guideline, digest: "d" });
}

const START = caseOf("compute/start", "boot", PASSED);
const broken = (outcome: Outcome): CaseReport => caseOf("properties/compute/GET/servers/broken", "boot", outcome);
const finding = (...codes: readonly string[]): Outcome => ({
  kind: "failed",
  judged: 5,
  findings: codes.map((code) => ({ code })) as never,
});

test.each<[string, readonly CaseReport[], readonly string[]]>([
  ["all passed", [START, broken(PASSED)], ["passed", "passed", "conformant"]],
  ["a listed case was not run", [broken(PASSED)], ["inconclusive", "passed", "inconclusive"]],
  ["no case of a listed phase was run", [START], ["inconclusive", "untested", "inconclusive"]],
  ["nothing of the list was run", [caseOf("compute/more", "boot", PASSED)], ["untested", "untested", "inconclusive"]],
  [
    "a case that is not listed failed",
    [START, broken(PASSED), caseOf("compute/more", "boot", FAILED)],
    ["passed", "passed", "conformant"],
  ],
  ["a server error alone", [START, broken(finding("check:no-server-error"))], ["passed", "failed", "conformant"]],
  ["another finding", [START, broken(finding("check:error-shape"))], ["failed", "passed", "not conformant"]],
  [
    "both",
    [START, broken(finding("check:no-server-error", "check:error-shape"))],
    ["failed", "failed", "not conformant"],
  ],
  [
    "a server error elsewhere",
    [caseOf("compute/start", "boot", finding("check:no-server-error")), broken(PASSED)],
    ["failed", "passed", "not conformant"],
  ],
])("by lists, %s", (_, cases, expected) => {
  const { capabilities, verdicts } = byLists(cases);
  expect([...capabilities.map(({ status }) => status), verdicts[0]?.verdict]).toEqual(expected);
});

test("whoever names the cases to run may have left some out", () => {
  const { run, ...rest } = recordOf([START, broken(PASSED)]);
  const handpicked = { ...rest, run: { ...run, options: { cases: ["compute/start", "properties/**"] } } };
  expect(weighed(handpicked).capabilities[0]).toMatchObject({
    status: "inconclusive",
    missing: ["properties/compute/.../broken"],
  });
});

test("what was not run of a list is told", () => {
  expect(byLists([START]).capabilities[0]).toMatchObject({ missing: ["properties/compute/.../broken"] });
});

test("a flag in force is told with the verdict; an expired one is told as such and counts no longer", () => {
  const flagged = (until: string): Report =>
    byLists(
      [caseOf("compute/start", "boot", FAILED), broken(PASSED)],
      [{ case: "compute/start", code: "service-defect", reason: "a known defect", since: "2026-01-01", until }],
    );
  expect(flagged("2026-12-31").verdicts[0]).toMatchObject({
    verdict: "conformant",
    because:
      "All 1 required capabilities passed. Flagged and not counted (1): compute/start (service-defect, until 2026-12-31)",
  });
  const expired = flagged("2026-11-19");
  expect(expired.verdicts[0]).toMatchObject({
    verdict: "not conformant",
    because:
      "Required and not passed: boot. Flags that have expired and count no longer (1): compute/start (2026-11-19)",
  });
  expect(expired.capabilities[0]?.flags).toMatchObject([{ case: "compute/start", state: "expired" }]);
});
