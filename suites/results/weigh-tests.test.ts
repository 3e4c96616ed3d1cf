import { expect, test } from "vitest";
import type { Guideline } from "../../specs/guideline.ts";
import { composeReport } from "./compose.ts";
import type { Outcome } from "./outcome.ts";
import type { CaseReport, Report } from "./report.ts";
import { caseOf, recordOf } from "./sample/record.ts";
import type { Reasons } from "./weigh.ts";

const PASSED: Outcome = { kind: "passed", judged: 1 };
const FAILED: Outcome = { kind: "failed", judged: 1, findings: [{} as never] };

const UUIDS = ["a0", "b0", "c0"];

/** Weighs cases that answer for ids by a guideline that demands ids; the third has a flag when `flagged`. */
function byIds(
  cases: readonly CaseReport[],
  wanted: { readonly flagged?: boolean; readonly reasons?: Reasons } = {},
): Report {
  const flagOf = (id: string): object =>
    wanted.flagged === true && id === "c0" ? { flag: { reason: "bug", action: "", date: "2016-01-01" } } : {};
  const tests = UUIDS.map((id) => ({ tempest: id, name: `tempest.test_${id}`, aliases: [], ...flagOf(id) }));
  const capability = { title: "T", service: "compute", cites: [] };
  const guideline: Guideline = {
    id: "2020.06",
    title: "G",
    status: "approved",
    programmes: { core: { title: "Core", required: ["boot"], removed: ["old"] } },
    capabilities: { boot: { ...capability, tests }, old: { ...capability, tests } },
  };
  return composeReport(recordOf(cases), { guideline, digest: "sha256:0" }, [], wanted.reasons);
}

function answering(ids: readonly string[], outcome: Outcome, id = ids.join()): CaseReport {
  return { ...caseOf(id, "ours", outcome), crossReferences: { tempest: ids } };
}

const REASONS: Reasons = new Map([["c0", { reason: "Needs a guest", instead: [] }]]);
const OTHER_WAY: Reasons = new Map([["c0", { reason: "Needs a guest", instead: ["other"] }]]);
const LACKING: Outcome = { kind: "unsupported", proof: "too old" };
const AB = answering(["a0", "b0"], PASSED);

test.each<[string, readonly CaseReport[], Parameters<typeof byIds>[1], string, RegExp]>([
  ["all answered", [AB, answering(["c0"], PASSED)], {}, "conformant", /^All 1 required capabilities passed$/],
  ["one failed", [AB, answering(["c0"], FAILED)], {}, "not conformant", /^Required and not passed: boot$/],
  ["one of two cases failed", [AB, answering(["b0", "c0"], FAILED)], {}, "not conformant", /boot/],
  [
    "a flagged one failed",
    [AB, answering(["c0"], FAILED)],
    { flagged: true },
    "conformant",
    /passed. Flagged and not counted \(1\): test_c0 of boot$/,
  ],
  ["one unanswered", [AB], {}, "inconclusive", /^Required and not judged: boot$/],
  ["one unanswered and flagged", [AB], { flagged: true }, "conformant", /Flagged and not counted/],
  [
    "one unanswered for a reason",
    [AB],
    { reasons: REASONS },
    "conformant",
    /passed. Not judged, for a published reason \(1\): test_c0 of boot$/,
  ],
  [
    "none answered but for reasons",
    [],
    { reasons: REASONS },
    "inconclusive",
    /^Required and not judged: boot. Not judged, for/,
  ],
  [
    "one judged in another way",
    [AB, caseOf("other", "ours", PASSED)],
    { reasons: OTHER_WAY },
    "conformant",
    /Judged in another way \(1\): test_c0/,
  ],
  [
    "one failed in another way",
    [AB, caseOf("other", "ours", FAILED)],
    { reasons: OTHER_WAY },
    "not conformant",
    /boot/,
  ],
  [
    "the other way is not there",
    [AB, caseOf("other", "ours", LACKING)],
    { reasons: OTHER_WAY },
    "conformant",
    /Not judged, for a published/,
  ],
])("by Tempest ids, %s: %s", (_, cases, wanted, verdict, because) => {
  expect(byIds(cases, wanted).verdicts[0]).toMatchObject({ verdict, because: expect.stringMatching(because) });
});

test("by Tempest ids, the report tells each id with its cases, and nothing of what was removed", () => {
  const { capabilities } = byIds([AB, answering(["c0"], FAILED)], { flagged: true });
  expect(capabilities.map(({ id }) => id)).toEqual(["boot"]);
  expect(capabilities[0]?.tests).toEqual([
    { tempest: "a0", name: "tempest.test_a0", status: "passed", cases: ["a0,b0"] },
    { tempest: "b0", name: "tempest.test_b0", status: "passed", cases: ["a0,b0"] },
    { tempest: "c0", name: "tempest.test_c0", status: "failed", cases: ["c0"], flag: "bug (2016-01-01)" },
  ]);
});

test("a capability all of whose ids are flagged demands nothing, and a programme of such alone judges nothing", () => {
  const tests = [{ tempest: "a0", name: "t", aliases: [], flag: { reason: "r", action: "", date: "2016-01-01" } }];
  const capability = { title: "T", service: "compute", cites: [] };
  const guideline = (required: readonly string[]): Guideline => ({
    id: "1",
    title: "G",
    status: "approved",
    programmes: { core: { title: "Core", required } },
    capabilities: { boot: { ...capability, tests }, ours: capability },
  });
  const verdict = (required: readonly string[]) =>
    composeReport(recordOf([caseOf("x", "ours", PASSED)]), { guideline: guideline(required), digest: "d" }).verdicts[0];
  expect(verdict(["boot", "ours"])).toMatchObject({
    verdict: "conformant",
    because: expect.stringMatching(/^All 1 required .* Demands nothing, for all of it is flagged \(1\): boot$/),
  });
  expect(verdict(["boot"])).toMatchObject({ verdict: "inconclusive" });
});

test("a part of the programme in another file keeps it open", () => {
  const guideline: Guideline = {
    id: "1",
    title: "G",
    status: "approved",
    programmes: { core: { title: "Core", required: ["boot"], elsewhere: ["os_powered_compute"] } },
    capabilities: { boot: { title: "T", service: "compute", cites: [] } },
  };
  const report = composeReport(recordOf([caseOf("x", "boot", PASSED)]), { guideline, digest: "d" });
  expect(report.verdicts[0]).toMatchObject({
    verdict: "inconclusive",
    because: "Not in this guideline: os_powered_compute",
  });
});
