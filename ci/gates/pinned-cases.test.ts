import { expect, test } from "vitest";
import type { Capability, Guideline } from "../../specs/index.ts";
import { pinProblems, pinsOf, withPins } from "./pinned-cases.ts";

const START = {
  id: "compute/start",
  kind: "scenario",
  service: "compute",
  capability: "boot",
  tempest: ["b", "a"],
} as const;
const STOP = { ...START, id: "compute/stop", tempest: [] };
const VALID = { ...STOP, id: "properties/compute/GET/servers~{server_id}/valid", kind: "property" } as const;
const CASES = [START, STOP, VALID];
const GOOD = { "compute/start": ["a", "b"], "compute/stop": [], "properties/compute/.../valid": [] };

function problems(boot: Partial<Capability>, status: Guideline["status"] = "draft", cases = CASES): readonly string[] {
  const capabilities = { boot: { title: "T", service: "compute", cites: [], ...boot } };
  return pinProblems({ id: "1", title: "G", status, programmes: {}, capabilities }, cases);
}

test("a capability is pinned by its cases, generated ones by their phase", () => {
  expect(pinsOf("boot", CASES)).toEqual(GOOD);
  expect(problems({ cases: GOOD })).toEqual([]);
});

const { "compute/stop": _, ...shorter } = GOOD;

test.each<[string, Partial<Capability>, readonly string[]]>([
  ["no list", {}, ["lists no cases"]],
  ["a case that is gone", { cases: { ...GOOD, "compute/gone": [] } }, ["lists compute/gone, which is no case"]],
  [
    "a phase that is gone",
    { cases: { ...GOOD, "properties/compute/.../broken": [] } },
    ["lists properties/compute/.../broken, which is no case"],
  ],
  ["a case that is not listed", { cases: shorter }, ["does not list compute/stop, which names it"]],
  [
    "ids that a case no longer has",
    { cases: { ...GOOD, "compute/stop": ["c"] } },
    ["lists compute/stop with other Tempest ids than the case has"],
  ],
  [
    "ids that a case has beyond",
    { cases: { ...GOOD, "compute/start": ["a"] } },
    ["lists compute/start with other Tempest ids than the case has"],
  ],
  ["findings of other capabilities' cases", { cases: { "compute/start": [] }, findings: ["check:x"] }, []],
])("%s", (_name, boot, expected) => {
  expect(problems(boot)).toEqual(expected.map((one) => `capability boot of guideline 1 ${one}`));
});

test("a case that moves to another capability weakens the first", () => {
  const moved = [{ ...START, capability: "other" as "boot" }, STOP, VALID];
  expect(problems({ cases: GOOD }, "draft", moved)).toEqual([
    "capability boot of guideline 1 lists compute/start, which names another capability",
  ]);
});

test("an approved guideline does not grow with the suites, and must not shrink", () => {
  expect(problems({ cases: shorter }, "approved")).toEqual([]);
  expect(problems({ cases: GOOD }, "approved", [START, VALID])).toHaveLength(1);
});

const TEXT = `id: "1"
capabilities:
  boot:
    title: Boot # kept
    cases:
      compute/old: []
  sturdy:
    findings: [x]
    cases:
      compute/start: []
operations:
  compute: ["/"]
`;

test("the lists are written anew, all else stays as it is", () => {
  expect(withPins(TEXT, CASES)).toBe(
    TEXT.replace(
      "      compute/old: []\n",
      "      compute/start: [a, b]\n      compute/stop: []\n      properties/compute/.../valid: []\n",
    ),
  );
  expect(withPins(withPins(TEXT, CASES), CASES)).toBe(withPins(TEXT, CASES));
});
