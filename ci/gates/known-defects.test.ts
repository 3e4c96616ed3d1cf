import { expect, test } from "vitest";
import type { CaseReport, Outcome } from "../../suites/results/index.ts";
import { unexplained } from "./known-defects.ts";

const failed: Outcome = {
  kind: "failed",
  judged: 1,
  findings: [
    {
      code: "check:no-server-error",
      claim: "c",
      cites: [{ title: "t", href: "https://t.example" }],
      expected: "below 500",
      observed: "500",
      exchanges: ["x1"],
      curl: "curl",
    },
  ],
};

function reported(id: string, outcome: Outcome): CaseReport {
  return {
    id,
    title: id,
    kind: "property",
    service: "image",
    capability: "c",
    cites: [],
    crossReferences: { tempest: [] },
    outcome,
    durationMs: 1,
  };
}

test("a finding that the list names is explained, another and an error of ours are not", () => {
  const cases = [
    reported("known", failed),
    reported("new", failed),
    reported("ours", { kind: "errored", message: "TypeError" }),
    reported("fine", { kind: "passed", judged: 2 }),
    reported("open", { kind: "inconclusive", because: "no admin" }),
  ];
  expect(unexplained({ cases }, new Set(["known"]))).toEqual([
    "new: check:no-server-error: expected below 500, observed 500",
    "ours: TypeError",
  ]);
});
