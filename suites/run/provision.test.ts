import { expect, test } from "vitest";
import type { Connection } from "../../fixtures/cloud/connection.ts";
import type { Exchange } from "../../fixtures/cloud/exchange.ts";
import { Unanswered } from "../../fixtures/cloud/trouble.ts";
import { type AnyFixture, type Eventually, shared } from "../../fixtures/resources/fixture.ts";
import { emptyJudgement } from "./judge.ts";
import { provision } from "./provision.ts";

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
