import { expect, test } from "vitest";
import { problemsOf, rowsOf, totalsOf, unaskedRows } from "./fold.ts";
import type { OurAnswer } from "./our-answers.ts";
import { type Agreement, agreementOf } from "./row.ts";
import type { TempestAnswer } from "./tempest-answers.ts";

const theirs = (status: TempestAnswer["status"]): TempestAnswer => ({ status, tests: ["t"], seconds: 1 });
const ours = (status: OurAnswer["status"]): OurAnswer => ({
  status,
  cases: status === "absent" ? [] : [{ id: "compute/x", outcome: status, why: "said so" }],
});
const rows = (
  ...pairs: readonly (readonly [TempestAnswer["status"], OurAnswer["status"]])[]
): ReturnType<typeof rowsOf> =>
  rowsOf(
    new Map(pairs.map(([status], index) => [`id-${index}`, theirs(status)])),
    new Map(pairs.map(([, status], index) => [`id-${index}`, ours(status)])),
    [{ tempest: "id-0", reason: "Tempest does not look", cites: "https://docs.openstack.org/api-ref/" }],
  );

test.each<[TempestAnswer["status"], OurAnswer["status"], Agreement]>([
  ["passed", "passed", "both-pass"],
  ["failed", "failed", "both-fail"],
  ["passed", "failed", "only-we-fail"],
  ["failed", "passed", "only-tempest-fails"],
  ["failed", "inconclusive", "only-tempest-fails"],
  ["failed", "absent", "only-tempest-fails"],
  ["passed", "inconclusive", "not-run"],
  ["passed", "unsupported", "not-run"],
  ["skipped", "failed", "not-run"],
  ["absent", "passed", "not-run"],
  ["silent", "passed", "not-run"],
])("Tempest %s and we %s is %s", (tempest, stackmark, agreement) => {
  expect(agreementOf(tempest, stackmark)).toBe(agreement);
});

test("Every id is counted once", () => {
  const all = rows(["passed", "passed"], ["passed", "failed"], ["failed", "passed"], ["skipped", "passed"]);
  expect(totalsOf(all)).toEqual({
    "both-pass": 1,
    "both-fail": 0,
    "only-we-fail": 1,
    "only-tempest-fails": 1,
    "not-run": 1,
  });
});

test("We may fail alone with a cited reason, and not without", () => {
  expect(problemsOf(rows(["passed", "failed"]))).toEqual([]);
  expect(problemsOf(rows(["passed", "passed"], ["passed", "failed"]))).toEqual([
    "id-1: Tempest passes and we fail (said so)",
  ]);
});

test("No reason excuses that Tempest fails and we do not", () => {
  expect(problemsOf(rows(["failed", "passed"]))).toEqual(["id-0: Tempest fails (no word) and we say passed"]);
});

test("An id that nobody is asked has its reason and is no problem", () => {
  const unasked = unaskedRows([{ tempest: "id-9", reason: "It would lock the account" }]);
  expect(unasked).toMatchObject([{ id: "id-9", agreement: "not-run", reason: "It would lock the account" }]);
  expect(problemsOf([...rows(["passed", "passed"]), ...unasked])).toEqual([]);
});

test("Silence is no agreement, and nothing compared is no success", () => {
  expect(problemsOf(rows(["passed", "passed"], ["silent", "passed"]))).toEqual(["id-1: Tempest gave no answer"]);
  expect(problemsOf(rows(["passed", "passed"], ["passed", "absent"]))).toEqual(["id-1: no case of ours ran"]);
  expect(problemsOf(rows(["skipped", "passed"]))).toEqual(["No id was judged by both"]);
});
