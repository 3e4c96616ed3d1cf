import { expect, test } from "vitest";
import { type AnyFixture, type Demand, lent, shared, spent } from "../../fixtures/resources/fixture.ts";
import type { Case } from "./case.ts";
import { shuffled, startOrder } from "./order.ts";

function fixture(name: string, demand: Demand, needs: Readonly<Record<string, AnyFixture>> = {}): AnyFixture {
  return { name, demand, needs, make: async () => name };
}
function caseOf(
  id: string,
  needs: Readonly<Record<string, AnyFixture>> = {},
  demand: Demand = {},
  kind: Case["kind"] = "scenario",
): Case {
  return { id, kind, needs, demand } as Case;
}

const server = fixture("server", { servers: 1 }, { base: shared(fixture("base", { networks: 1 })) });
const ids = (...cases: readonly Case[]): string =>
  startOrder(cases)
    .map(({ id }) => id)
    .join(" ");

test("what makes most starts first, whether the story makes it or its needs do", () => {
  expect(ids(caseOf("none"), caseOf("ports", {}, { ports: 3 }), caseOf("server", { server }))).toBe(
    "server ports none",
  );
});

test("cases that make as much keep their order", () => {
  expect(ids(caseOf("b", {}, { ports: 1 }), caseOf("a", {}, { ports: 1 }), caseOf("c"))).toBe("b a c");
});

test("the first case that needs a shared thing starts early, the others late", () => {
  const row = shared(fixture("row", { servers: 3 }));
  expect(ids(caseOf("a", {}, { ports: 1 }), caseOf("b", { row }), caseOf("c", { row }))).toBe("b a c");
});

test("a case that is lent something leaves it to others to make what is shared", () => {
  const row = shared(fixture("row", { servers: 4 }));
  const thing = lent(fixture("thing", { servers: 1 }), { atATime: 1, restored: async () => true });
  expect(ids(caseOf("lent both", { thing, row }), caseOf("row", { row }), caseOf("lent", { thing }))).toBe(
    "row lent both lent",
  );
});

test("who is lent something starts early when many wait for the same", () => {
  const thing = lent(fixture("thing", { servers: 1 }), { atATime: 2, restored: async () => true });
  const big = caseOf("big", {}, { servers: 2 });
  const borrowers = ["a", "b", "c", "d", "e"].map((id) => caseOf(id, { thing }));
  expect(ids(big, ...borrowers.slice(0, 1))).toBe("big a");
  expect(ids(big, ...borrowers)).toBe("a b c d e big");
});

test("a case that spends what it is lent starts after those that do not", () => {
  const thing = lent(fixture("thing", { servers: 1 }), { atATime: 1, restored: async () => true });
  expect(ids(caseOf("spends", { thing: spent(thing) }), caseOf("keeps", { thing }))).toBe("keeps spends");
});

test("properties start after all scenarios, those that make most first", () => {
  expect(
    ids(
      caseOf("p", { server }, {}, "property"),
      caseOf("q", {}, {}, "property"),
      caseOf("r", {}, { servers: 3 }, "property"),
      caseOf("none"),
      caseOf("s", { server }),
    ),
  ).toBe("s none r p q");
});

test("a seed has an order of its own, the same each time, with every case in it", () => {
  const cases = Array.from({ length: 20 }, (_, index) => caseOf(`case-${index}`));
  const order = (seed: number): readonly string[] => shuffled(cases, seed).map(({ id }) => id);
  expect(order(1)).toEqual(order(1));
  expect(order(1)).not.toEqual(order(2));
  expect([...order(1)].sort()).toEqual(cases.map(({ id }) => id).sort());
});
