import { expect, test } from "vitest";
import { FAULTS } from "../fixtures/faults/all.ts";
import type { Fault } from "../fixtures/faults/fault.ts";
import type { Outcome } from "../suites/results/index.ts";
import { runEmbedded } from "./embedded-run.ts";

test.each(FAULTS.map((fault) => [fault.id, fault] as const))(
  "%s is caught by what is meant for it",
  async (_, fault) => {
    const caught = new Set<string>();
    await runEmbedded({
      faults: [fault],
      services: [fault.service],
      examples: 4,
      ...casesFor(fault),
      enough: (_one, outcome) => {
        for (const code of codesOf(outcome)) caught.add(code);
        return fault.caughtBy.every((code) => caught.has(code));
      },
    });
    expect([...caught]).toEqual(expect.arrayContaining([...fault.caughtBy]));
  },
);

/** A lie that a claim is meant to catch is put to that claim alone; one for a check meets every case of its service. */
function casesFor({ caughtBy }: Fault): { readonly cases?: readonly string[] } {
  const claims = caughtBy.filter((code) => code.startsWith("claim:")).map((code) => code.slice("claim:".length));
  return claims.length === caughtBy.length ? { cases: claims } : {};
}

function codesOf(outcome: Outcome): readonly string[] {
  return outcome.kind === "failed" ? outcome.findings.map(({ code }) => code) : [];
}
