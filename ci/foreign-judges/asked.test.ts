import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { faultNamed } from "../../fixtures/faults/all.ts";
import type { Case } from "../../suites/run/case.ts";
import { scanScenarios } from "../../suites/run/scan.ts";
import { tempestReasons } from "../../suites/scenarios/reasons.ts";
import { listIn, whatToAsk } from "./asked.ts";

const folder = mkdtempSync(join(tmpdir(), "stackmark-"));
afterAll(() => rmSync(folder, { recursive: true }));

const A = "c9a685bd-e83f-499c-939f-9f7863ca259f";
const B = "0186422c-999a-480e-a026-6a665744c30c";
const NOBODYS = "11111111-2222-4333-8444-555555555555";
const REASONED = [...tempestReasons().keys()][0] ?? "";
const one = (id: string, service: Case["service"], tempest: readonly string[]): Case =>
  ({ id, service, tempest }) as unknown as Case;
const cases = [one("network/a", "network", [A]), one("compute/b", "compute", [A, B]), one("compute/c", "compute", [])];

test("By default everything is asked that a case answers, and everything told that has a reason", () => {
  const asked = whatToAsk({ service: [] }, cases);
  expect(asked.ids).toEqual([A, B]);
  expect(asked.cases.map(({ id }) => id)).toEqual(["network/a", "compute/b"]);
  expect(asked.unanswered).toHaveLength(tempestReasons().size);
});

test("A list asks for its ids alone, and for one that nobody answers too", () => {
  const ids = join(folder, "list.json");
  writeFileSync(ids, JSON.stringify({ tests: [`id-${B}`, `id-${NOBODYS}`, `id-${REASONED}`] }));
  const asked = whatToAsk({ service: [], ids }, cases);
  expect(asked.ids).toEqual([B, NOBODYS]);
  expect(asked.cases.map(({ id }) => id)).toEqual(["compute/b"]);
  expect(asked.unanswered.map(({ tempest }) => tempest)).toEqual([REASONED]);
});

test("A service asks for what its own cases answer", () => {
  expect(whatToAsk({ service: ["network"] }, cases)).toMatchObject({ ids: [A], unanswered: [] });
});

test("Every reason is for an id that a case answers, and every lie that is tried by default exists", async () => {
  const answered = new Set((await scanScenarios()).flatMap(({ tempest }) => tempest));
  const { reasons } = whatToAsk({ service: [] }, []);
  expect(reasons.filter(({ tempest }) => !answered.has(tempest))).toEqual([]);
  const lies = listIn("lies.yaml") as readonly string[];
  expect(lies.filter((name) => faultNamed(name) === undefined)).toEqual([]);
  expect(new Set(lies).size).toBeGreaterThanOrEqual(12);
});
