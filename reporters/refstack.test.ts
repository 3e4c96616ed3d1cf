import { expect, test } from "vitest";
import type { CaseReport, Outcome } from "../suites/results/index.ts";
import { refstack } from "./refstack.ts";
import { SAMPLE_CASES } from "./sample/cases.ts";
import { sampleReport } from "./sample/report.ts";

const base = SAMPLE_CASES[0] as CaseReport;
const failed = SAMPLE_CASES.find(({ outcome }) => outcome.kind === "failed")?.outcome as Outcome;

function one(id: string, outcome: Outcome, tempest: readonly string[]): CaseReport {
  return { ...base, id, outcome, crossReferences: { tempest } };
}

function uuids(cases: readonly CaseReport[]): readonly string[] {
  const { results } = JSON.parse(refstack.render(sampleReport({ cases }), new Map()) as string);
  return results.map(({ uuid }: { readonly uuid: string }) => uuid);
}

test("an id stands only when every case that refers to it passed", () => {
  const cases = [
    one("a", { kind: "passed", judged: 1 }, ["u-2", "u-1"]),
    one("b", { kind: "passed", judged: 4 }, ["u-1", "u-3"]),
    one("c", failed, ["u-3"]),
  ];
  expect(uuids(cases)).toEqual(["u-1", "u-2"]);
});

test("a pass that judged nothing is no pass", () => {
  expect(uuids([one("a", { kind: "passed", judged: 0 }, ["u-1"])])).toEqual([]);
});

test("a cloud whose identity service has no id of the catalog's form is known by its address", () => {
  const report = sampleReport();
  const target = { ...report.target, services: [] };
  const { cpid } = JSON.parse(refstack.render({ ...report, target }, new Map()) as string);
  expect(cpid).toMatch(/^[0-9a-f]{32}$/);
  expect(cpid).not.toBe(report.target.services[0]?.id);
});
