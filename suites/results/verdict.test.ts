import { expect, test } from "vitest";
import type { CapabilityStatus } from "./capability.ts";
import { verdictOf } from "./verdict.ts";

const TABLE: readonly (readonly [readonly CapabilityStatus[], string, string])[] = [
  [["passed"], "conformant", "All 1 required capabilities passed"],
  [["passed", "passed"], "conformant", "All 2 required capabilities passed"],
  [["passed", "failed"], "not conformant", "Required and not passed: c1"],
  [["unsupported", "passed"], "not conformant", "Required and not passed: c0"],
  [["failed", "untested", "inconclusive", "unsupported"], "not conformant", "Required and not passed: c0, c3"],
  [["untested", "passed"], "inconclusive", "Required and not judged: c0"],
  [["passed", "inconclusive", "untested"], "inconclusive", "Required and not judged: c1, c2"],
  [[], "inconclusive", "No required capability was planned"],
];

test.each(TABLE)("%j is %s: %s", (statuses, verdict, because) => {
  const required = statuses.map((status, index) => ({ id: `c${index}`, status }));
  expect(verdictOf(required)).toEqual({ verdict, because });
});
