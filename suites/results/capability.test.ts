import { expect, test } from "vitest";
import { type CapabilityStatus, capabilityStatus } from "./capability.ts";
import type { Outcome } from "./outcome.ts";

const OUTCOMES = {
  passed: { kind: "passed", judged: 3 },
  unjudged: { kind: "passed", judged: 0 },
  failed: { kind: "failed", judged: 1, findings: [{} as never] },
  unsupported: { kind: "unsupported", proof: "404" },
  inconclusive: { kind: "inconclusive", because: "time" },
  skipped: { kind: "skipped", reason: "chosen" },
  errored: { kind: "errored", message: "bug" },
} as const satisfies Record<string, Outcome>;

const TABLE: readonly (readonly [readonly (keyof typeof OUTCOMES)[], CapabilityStatus])[] = [
  [[], "untested"],
  [["passed"], "passed"],
  [["unjudged"], "untested"],
  [["passed", "unjudged"], "passed"],
  [["failed"], "failed"],
  [["passed", "failed"], "failed"],
  [["failed", "inconclusive", "errored", "unsupported", "skipped"], "failed"],
  [["inconclusive"], "inconclusive"],
  [["passed", "inconclusive"], "inconclusive"],
  [["unsupported", "inconclusive"], "inconclusive"],
  [["errored"], "inconclusive"],
  [["passed", "errored"], "inconclusive"],
  [["skipped"], "untested"],
  [["skipped", "skipped"], "untested"],
  [["passed", "skipped"], "inconclusive"],
  [["unsupported", "skipped"], "inconclusive"],
  [["unsupported"], "unsupported"],
  [["passed", "unsupported"], "unsupported"],
];

test.each(TABLE.map(([names, status]) => [names.join(" + ") || "nothing", names, status] as const))(
  "%s",
  (_, names, status) => {
    const outcomes = names.map((name) => OUTCOMES[name]);
    expect(capabilityStatus(outcomes)).toBe(status);
    expect(capabilityStatus(outcomes.toReversed())).toBe(status);
  },
);

test("more outcomes never make a capability better than its worst, whatever they are", () => {
  const names = Object.keys(OUTCOMES) as (keyof typeof OUTCOMES)[];
  const passing = names.flatMap((a) =>
    names.flatMap((b) => (capabilityStatus([OUTCOMES[a], OUTCOMES[b]]) === "passed" ? [[a, b].sort().join("+")] : [])),
  );
  expect([...new Set(passing)].sort()).toEqual(["passed+passed", "passed+unjudged"]);
});
