import { expect, test } from "vitest";
import type { Connection } from "../../fixtures/cloud/connection.ts";
import type { Exchange } from "../../fixtures/cloud/exchange.ts";
import { Unanswered } from "../../fixtures/cloud/trouble.ts";
import { type AnyFixture, type Eventually, lent, shared } from "../../fixtures/resources/fixture.ts";
import { type CaseJudgement, emptyJudgement } from "./judge.ts";
import { type Provision, provision } from "./provision.ts";

const RESET = { request: { method: "POST", url: "http://c" }, failure: { kind: "reset", message: "reset" } };
const CONNECTION = { cloud: () => ({}) } as unknown as Connection;

/** Three cases that need a shared thing, of which the first makings fail with this. */
async function threeTimes(failure: Error): Promise<{ readonly made: number; readonly given: readonly unknown[] }> {
  let made = 0;
  const fixture: AnyFixture = shared({
    name: "a thing",
    make: async () => {
      made += 1;
      if (made === 1) throw failure;
      return `thing ${made}`;
    },
  });
  const { provide } = provision(CONNECTION, (() => undefined) as unknown as Eventually);
  const given: unknown[] = [];
  for (const id of ["a", "b", "c"]) {
    given.push(
      await provide({ thing: fixture }, id, emptyJudgement()).then(
        ({ thing }) => thing,
        () => "none",
      ),
    );
  }
  return { made, given };
}

test("a shared thing that a broken connection kept from being made is made for the next", async () => {
  const { made, given } = await threeTimes(new Unanswered(RESET as unknown as Exchange));
  expect([made, given]).toEqual([2, ["none", "thing 2", "thing 2"]]);
});

test("one that the cloud refused is not asked for again", async () => {
  const { made, given } = await threeTimes(new Error("refused"));
  expect([made, given]).toEqual([1, ["none", "none", "none"]]);
});

test("needs are made side by side, and all have ended when one could not be made", async () => {
  const { provide } = provision(CONNECTION, (() => undefined) as unknown as Eventually);
  const began: string[] = [];
  let slowEnded = false;
  const slow: AnyFixture = {
    name: "slow",
    make: async () => {
      began.push("slow");
      await new Promise((done) => setTimeout(done, 5));
      slowEnded = true;
    },
  };
  const broken: AnyFixture = {
    name: "broken",
    make: async () => {
      began.push("broken");
      throw new Error("no room");
    },
  };
  await expect(provide({ broken, slow }, "a", emptyJudgement())).rejects.toThrow("no room");
  expect(began).toEqual(["broken", "slow"]);
  expect(slowEnded).toBe(true);
});

/** A provision with a thing that is lent, and what cases were lent and left of it. */
function lender(restored: () => Promise<boolean>): {
  readonly of: Provision;
  readonly borrow: (id: string, judgement?: CaseJudgement) => Promise<unknown>;
} {
  let made = 0;
  const thing: AnyFixture = lent({ name: "a thing", make: async () => `thing ${++made}` }, { atATime: 2, restored });
  const of = provision(CONNECTION, (() => undefined) as unknown as Eventually);
  const borrow = async (id: string): Promise<unknown> => (await of.provide({ thing }, id, emptyJudgement()))["thing"];
  return { of, borrow };
}

test.each<[string, boolean, () => Promise<boolean>, string, number]>([
  ["what a case that passed left as it was", true, async () => true, "thing 1", 0],
  ["what a case that passed has changed", true, async () => false, "thing 2", 1],
  ["what could not be looked at", true, () => Promise.reject(new Error("reset")), "thing 2", 1],
  ["what a case that did not pass had, however it looks", false, async () => true, "thing 2", 1],
])("after %s, the next case has its own or another", async (_what, passed, restored, next, removed) => {
  const { of, borrow } = lender(restored);
  expect(await borrow("one")).toBe("thing 1");
  expect(await of.giveBack("one", passed)).toHaveLength(removed);
  expect(await borrow("two")).toBe(next);
});

test("the ledger's names of a lent thing are told, so that it can be removed", async () => {
  const { of, borrow } = lender(async () => true);
  await borrow("one");
  await borrow("two");
  expect(of.caseIds("a thing (lent)")).toEqual([
    "shared: a thing (lent)",
    "lent: a thing (lent) 1",
    "lent: a thing (lent) 2",
  ]);
});
