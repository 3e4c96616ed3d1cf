import { expect, test } from "vitest";
import { runEmbedded } from "./embedded-run.ts";

test("the honest embedded build is accused of nothing and nothing is left behind", async () => {
  const { outcomes, leftBehind } = await runEmbedded({});
  const told = [...outcomes].flatMap(([id, outcome]) => {
    if (outcome.kind === "failed")
      return outcome.findings.map(
        ({ code, operation, expected, observed }) =>
          `${id}: ${code} ${operation}: expected ${expected}, observed ${observed}`,
      );
    if (outcome.kind === "errored") return [`${id}: ${outcome.message}`];
    return outcome.kind === "inconclusive" ? [`${id}: ${outcome.because}`] : [];
  });
  expect(told).toEqual([]);
  expect(leftBehind).toEqual([]);
  expect(outcomes.size).toBeGreaterThan(300);
}, 240_000);
