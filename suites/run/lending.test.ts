import { expect, test, vi } from "vitest";
import type { AnyFixture } from "../../fixtures/resources/fixture.ts";
import { emptyJudgement } from "./judge.ts";
import { type Lending, type Lent, lending } from "./lending.ts";

const FIXTURE: AnyFixture = { name: "a server", make: async () => undefined };
const asMade = async (): Promise<boolean> => true;
const changed = async (): Promise<boolean> => false;

/** What the case is lent, by the ledger's name for it; `made` is told when it is new. */
async function lentTo(of: Lending, borrower: string, made: string[] = []): Promise<string> {
  const make = async (caseId: string): Promise<Lent> => {
    made.push(caseId);
    return { fixture: FIXTURE, caseId, value: caseId, judgement: emptyJudgement() };
  };
  return (await of.borrow(FIXTURE, borrower, make)).caseId;
}

test("what is given back as it was made is lent to the next", async () => {
  const of = lending();
  const made: string[] = [];
  const first = await lentTo(of, "one", made);
  expect(await of.giveBack("one", asMade)).toEqual([]);
  expect(await lentTo(of, "two", made)).toBe(first);
  expect(made).toEqual([first]);
});

test("two cases at a time never have the same", async () => {
  const of = lending();
  const both = [await lentTo(of, "one"), await lentTo(of, "two")];
  expect(new Set(both).size).toBe(2);
  expect(of.caseIds(FIXTURE.name)).toEqual(both);
});

test("what a case has changed is to be removed, and is lent to nobody", async () => {
  const of = lending();
  const first = await lentTo(of, "one");
  expect(await of.giveBack("one", changed)).toEqual([first]);
  expect(await lentTo(of, "two")).not.toBe(first);
});

test("what could not be made whole is to be removed", async () => {
  const of = lending();
  const broken = of.borrow(FIXTURE, "one", () => Promise.reject(new Error("no room")));
  await expect(broken).rejects.toThrow("no room");
  expect(await of.giveBack("one", asMade)).toEqual(of.caseIds(FIXTURE.name));
  expect(of.caseIds(FIXTURE.name)).toHaveLength(1);
});

test("a case that ran twice gives back all that it was lent", async () => {
  const of = lending();
  const both = [await lentTo(of, "one"), await lentTo(of, "one")];
  expect(await of.giveBack("one", changed)).toEqual(both);
  expect(await of.giveBack("one", changed)).toEqual([]);
});

test("who was lent nothing gives nothing back", async () => {
  expect(await lending().giveBack("one", asMade)).toEqual([]);
});

test("what nobody will want again is to be removed, and is not looked at", async () => {
  const of = lending({ [FIXTURE.name]: 2 });
  const first = await lentTo(of, "one");
  expect(await of.giveBack("one", asMade)).toEqual([]);
  expect(await lentTo(of, "two")).toBe(first);
  const looked = vi.fn(asMade);
  expect(await of.giveBack("two", looked)).toEqual([first]);
  expect(looked).not.toHaveBeenCalled();
});

test("of two things that one more case wants, one waits for it", async () => {
  const of = lending({ [FIXTURE.name]: 3 });
  const [first, second] = [await lentTo(of, "one"), await lentTo(of, "two")];
  expect(await of.giveBack("one", asMade)).toEqual([]);
  expect(await of.giveBack("two", asMade)).toEqual([second]);
  expect(await lentTo(of, "three")).toBe(first);
});
