import { expect, test } from "vitest";
import { type AnyFixture, type Demand, shared } from "../../fixtures/resources/fixture.ts";
import { budget } from "./budget.ts";
import type { Case } from "./case.ts";
import { demandsOf } from "./demand.ts";
import { reserving } from "./reserving.ts";

const pool = (name: string, servers: number): AnyFixture =>
  shared({ name, demand: { servers }, make: async () => name });
const caseOf = (id: string, needs: Readonly<Record<string, AnyFixture>>, demand: Demand = {}): Case =>
  ({ id, needs, demand }) as Case;

const ROW = caseOf("row", { row: pool("row", 3) });
const BOTH = caseOf("both", { row: pool("row", 3), pair: pool("pair", 2) });
const OWN = caseOf("own", {}, { servers: 2 });
const CASES = [ROW, BOTH, OWN];

const of = (servers: number) => reserving(demandsOf(CASES), { servers });

test("where there is room for all, it is reserved from the beginning", () => {
  const roomy = of(7);
  expect(roomy.early).toEqual({ servers: 5 });
  expect(roomy.along(BOTH).demand()).toEqual({});
});

test("where there is not, it is reserved with the first case that needs it, and once", () => {
  const small = of(6);
  expect(small.early).toEqual({});
  const along = small.along(BOTH);
  expect(along.demand()).toEqual({ servers: 5 });
  small.along(ROW).taken();
  expect(along.demand()).toEqual({ servers: 2 });
  along.taken();
  expect(along.demand()).toEqual({});
});

test("what is freed is what was reserved", () => {
  const small = of(6);
  small.along(ROW).taken();
  expect(small.free(["row (shared)", "pair (shared)"])).toEqual({ servers: 3 });
  expect(small.free(["row (shared)"])).toEqual({});
});

test("a case waits until the room of what is shared is free again", async () => {
  const cases = [ROW, caseOf("pair", { pair: pool("pair", 2) })] as const;
  const small = reserving(demandsOf(cases), { servers: 3 });
  const places = budget({ servers: 3 }, small.early);
  const ended: string[] = [];
  const run = async (one: Case, frees: string): Promise<void> => {
    await places.within({}, async () => void ended.push(`${one.id} ran`), small.along(one));
    ended.push(`${frees} goes`);
    places.widen(small.free([frees]));
  };
  // Something else is under way all the time, so that nobody runs because he would be alone.
  let stop = (): void => {};
  const other = places.within({}, () => new Promise<void>((done) => (stop = done)));
  await Promise.all([run(cases[0], "row (shared)"), run(cases[1], "pair (shared)")]);
  expect(ended).toEqual(["row ran", "row (shared) goes", "pair ran", "pair (shared) goes"]);
  stop();
  await other;
});
