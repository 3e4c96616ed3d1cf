import { expect, test } from "vitest";
import type { Guideline } from "../../specs/index.ts";
import type { Case } from "../../suites/run/case.ts";
import { type Catalogue, catalogueProblems } from "./catalogue.ts";

const CITES = [{ title: "t", href: "https://docs.openstack.org/" }] as const;
const CAPABILITY = { title: "T", service: "compute", cites: CITES } as const;
const FLAG = { case: "compute/start", code: "x", reason: "r", since: "2026-01-01", until: "2026-02-01" };

function caseOf(changes: Partial<Case> = {}): Case {
  return { id: "compute/start", capability: "boot", cites: CITES, ...changes } as Case;
}

function problems(changes: Partial<Catalogue> = {}, ofGuideline: Partial<Guideline> = {}): readonly string[] {
  const guideline: Guideline = {
    id: "2026.11",
    title: "G",
    status: "draft",
    programmes: { core: { title: "C", required: ["boot"] } },
    capabilities: { boot: CAPABILITY },
    flags: [FLAG],
    ...ofGuideline,
  };
  return catalogueProblems({
    cases: [caseOf()],
    guidelines: [{ guideline, digest: "d" }],
    checks: ["vary"],
    faults: [
      { id: "no-vary", caughtBy: ["check:vary"] },
      { id: "no-start", caughtBy: ["claim:compute/start"] },
    ],
    operations: new Map([["compute", new Set(["GET /servers"])]]),
    sources: new Map([["compute/start", 'await cloud.compute.call("GET /servers");']]),
    ...changes,
  });
}

test("a small catalogue in which everything leads somewhere has no problem", () => {
  expect(problems()).toEqual([]);
});

const programmes = (names: readonly string[]): Partial<Guideline> => ({
  programmes: { core: { title: "C", required: ["boot"], advisory: names } },
});
const two = { boot: CAPABILITY, fly: CAPABILITY };

test.each<[string, Partial<Catalogue>, Partial<Guideline>, string]>([
  ["a case twice", { cases: [caseOf(), caseOf()] }, {}, "case compute/start is there twice"],
  [
    "a clause that is no link",
    { cases: [caseOf({ cites: [{ title: "t", href: "http://x" }] })] },
    {},
    "case compute/start cites something that is no https URL",
  ],
  [
    "a capability that no guideline has",
    { cases: [caseOf(), caseOf({ id: "b", capability: "fly" })] },
    {},
    'case b names the capability "fly", which no guideline has',
  ],
  ["a capability without a case", {}, { capabilities: two, ...programmes(["fly"]) }, "capability fly has no case"],
  [
    "a capability in no programme",
    { cases: [caseOf(), caseOf({ id: "b", capability: "fly" })] },
    { capabilities: two },
    "capability fly of guideline 2026.11 is in no programme",
  ],
  ["a flag of no case", {}, { flags: [{ ...FLAG, case: "gone" }] }, "guideline 2026.11 flags gone, which is no case"],
  ["a check without a fault", { checks: ["vary", "status"] }, {}, "check status has no fault that it catches"],
  [
    "a fault that no check catches",
    { faults: [{ id: "no-vary", caughtBy: ["check:vary", "check:gone"] }] },
    {},
    "fault no-vary is said to be caught by check:gone, which is not there",
  ],
  [
    "a fault that no case catches",
    { faults: [{ id: "no-vary", caughtBy: ["check:vary", "claim:gone"] }] },
    {},
    "fault no-vary is said to be caught by claim:gone, which is not there",
  ],
  [
    "a call that no description has",
    { sources: new Map([["a", 'cloud.compute.call(\n  "POST /severs", {})']]) },
    {},
    'case a calls "compute POST /severs", which no description has',
  ],
  [
    "a call of another service",
    { sources: new Map([["a", 'other.volume\n.call("GET /servers")']]) },
    {},
    'case a calls "volume GET /servers", which no description has',
  ],
])("%s is a problem", (_, changes, ofGuideline, problem) => {
  expect(problems(changes, ofGuideline)).toEqual([problem]);
});
