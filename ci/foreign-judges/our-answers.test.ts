import { expect, test } from "vitest";
import type { CaseReport, Outcome } from "../../suites/results/index.ts";
import { ourAnswers } from "./our-answers.ts";

const one = (id: string, outcome: Outcome, tempest: readonly string[]): CaseReport => ({
  id,
  title: id,
  kind: "scenario",
  service: "compute",
  capability: "c",
  cites: [],
  crossReferences: { tempest },
  outcome,
  durationMs: 1,
});
const passed: Outcome = { kind: "passed", judged: 3 };

test("An id that several cases answer passes only when all of them do", () => {
  const late: Outcome = { kind: "inconclusive", because: "time was over" };
  const cases = [one("a", passed, ["i"]), one("b", late, ["i", "j"]), one("c", passed, ["k"])];
  const answers = ourAnswers(["i", "k", "none"], { cases });
  expect(answers.get("i")).toEqual({
    status: "inconclusive",
    cases: [
      { id: "a", outcome: "passed" },
      { id: "b", outcome: "inconclusive", why: "time was over" },
    ],
  });
  expect([answers.get("k")?.status, answers.get("none")?.status]).toEqual(["passed", "absent"]);
});
