import { expect, test } from "vitest";
import type { Guideline } from "../../specs/index.ts";
import type { Case } from "../../suites/run/case.ts";
import { type Catalogue, catalogueProblems } from "./catalogue.ts";

const CITES = [{ title: "t", href: "https://docs.openstack.org/" }] as const;
const CAPABILITY = { title: "T", service: "compute", cites: CITES, cases: { "compute/start": [] } } as const;
const FLAG = { case: "compute/start", code: "x", reason: "r", since: "2026-01-01", until: "2026-02-01" };

function caseOf(changes: Partial<Case> = {}): Case {
  return {
    id: "compute/start",
    kind: "scenario",
    capability: "boot",
    cites: CITES,
    tempest: [],
    ...changes,
  } as unknown as Case;
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
    reasons: new Map(),
    ...changes,
  });
}

test("a small catalogue in which everything leads somewhere has no problem", () => {
  expect(problems()).toEqual([]);
});

const FLY = { cases: [caseOf(), caseOf({ id: "compute/fly", capability: "fly" })] };
const two = { boot: CAPABILITY, fly: { ...CAPABILITY, cases: { "compute/fly": [] } } };

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
  [
    "a list that has lost its case",
    {},
    { capabilities: { boot: { ...CAPABILITY, cases: { "compute/start": [], "compute/fly": [] } } } },
    "capability boot of guideline 2026.11 lists compute/fly, which is no case",
  ],
  [
    "a reason beside a case",
    { reasons: new Map([["1438f330", { reason: "r", instead: [] }]]), cases: [caseOf({ tempest: ["1438f330"] })] },
    { capabilities: { boot: { ...CAPABILITY, cases: { "compute/start": ["1438f330"] } } } },
    "Tempest id 1438f330 has a reason and a case",
  ],
  [
    "a reason that names no case",
    { reasons: new Map([["1438f330", { reason: "r", instead: ["compute/fly"] }]]) },
    {},
    "the reason for 1438f330 names compute/fly, which is no case",
  ],
  ["two flags of one case", {}, { flags: [FLAG, FLAG] }, "guideline 2026.11 flags compute/start twice"],
  [
    "a capability in no programme",
    FLY,
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
