import { expect, test } from "vitest";
import { fixtureTrouble, tempestAnswers } from "./tempest-answers.ts";
import type { TestRecord } from "./test-record.ts";

const ID = "c9a685bd-e83f-499c-939f-9f7863ca259f";
const record = (name: string, status: TestRecord["status"], why?: string): TestRecord => ({
  test: name,
  status,
  seconds: 2,
  ...(why === undefined ? {} : { why }),
});
const asked = (tests: readonly string[], records: readonly TestRecord[]): ReturnType<typeof tempestAnswers> =>
  tempestAnswers([ID], new Map([[ID, tests]]), records);

test("An id of two tests fails when one does, and says why", () => {
  const answer = asked(
    ["m.A.t[id]", "m.B.t[id]"],
    [record("m.A.t[id]", "passed"), record("m.B.t[id]", "failed", "404")],
  );
  expect(answer.get(ID)).toEqual({ status: "failed", tests: ["m.A.t[id]", "m.B.t[id]"], seconds: 4, why: "404" });
});

test("One that is skipped in one class and passes in another passes", () => {
  const answer = asked(["m.A.t[id]", "m.B.t[id]"], [record("m.A.t[id]", "skipped"), record("m.B.t[id]", "passed")]);
  expect(answer.get(ID)?.status).toBe("passed");
});

test("What happened to the fixture of a class happened to its tests", () => {
  const failed = asked(["m.A.t[id]"], [record("setUpClass (m.A)", "failed", "no network")]);
  expect(failed.get(ID)).toMatchObject({ status: "failed", why: "no network" });
  expect(asked(["m.A.t[id]"], [record("setUpClass (m.A)", "skipped")]).get(ID)?.status).toBe("skipped");
});

test("A test that was asked and not heard of is silent, not passed; one that this Tempest lacks is absent", () => {
  expect(asked(["m.A.t[id]", "m.B.t[id]"], [record("m.A.t[id]", "passed")]).get(ID)?.status).toBe("silent");
  expect(asked(["m.A.t[id]"], [record("setUpClass (m.Other)", "failed")]).get(ID)?.status).toBe("silent");
  expect(tempestAnswers([ID], new Map(), []).get(ID)?.status).toBe("absent");
});

test("A class that cannot be torn down is trouble of its own", () => {
  const records = [
    record("tearDownClass (m.A)", "failed", "409"),
    record("setUpClass (m.B)", "failed"),
    record("m.A.t", "failed"),
  ];
  expect(fixtureTrouble(records)).toEqual(["tearDownClass (m.A): 409"]);
});
