import { expect, test } from "vitest";
import { type AnyFixture, type Demand, lent, shared } from "../../fixtures/resources/fixture.ts";
import type { Case } from "./case.ts";
import { demandOf, demandsOf } from "./demand.ts";

function fixture(name: string, demand: Demand, needs: Readonly<Record<string, AnyFixture>> = {}): AnyFixture {
  return { name, demand, needs, make: async () => name };
}
function caseOf(id: string, needs: Readonly<Record<string, AnyFixture>>, demand: Demand = {}): Case {
  return { id, needs, demand } as Case;
}

const volume = fixture("volume", { volumes: 1, gigabytes: 1 });
const server = fixture("server", { servers: 1 }, { root: volume });

const LENDING = { atATime: 2, restored: async () => true };

test.each<[string, readonly Case[], number, Demand, Demand]>([
  ["nothing", [], 4, {}, {}],
  ["what a case makes itself", [caseOf("a", {}, { servers: 2 })], 4, { servers: 2 }, { servers: 2 }],
  [
    "what its fixtures make, and what those need",
    [caseOf("a", { server })],
    4,
    { servers: 1, volumes: 1, gigabytes: 1 },
    { servers: 1, volumes: 1, gigabytes: 1 },
  ],
  [
    "one after the other",
    [caseOf("a", { server }), caseOf("b", { server })],
    1,
    { servers: 1, volumes: 1, gigabytes: 1 },
    { servers: 2, volumes: 2, gigabytes: 2 },
  ],
  [
    "the most demanding side by side",
    [1, 5, 3].map((servers) => caseOf(`c${servers}`, {}, { servers })),
    2,
    { servers: 8 },
    { servers: 9 },
  ],
  [
    "no more than a fresh project may have",
    [6, 7, 1].map((servers) => caseOf(`c${servers}`, {}, { servers })),
    3,
    { servers: 10 },
    { servers: 14 },
  ],
  [
    "what a single case asks for beyond that",
    [12, 7].map((servers) => caseOf(`c${servers}`, {}, { servers })),
    2,
    { servers: 12 },
    { servers: 19 },
  ],
  [
    "what is shared, once",
    [caseOf("a", { s: shared(server) }), caseOf("b", { s: shared(server), t: server })],
    1,
    { servers: 2, volumes: 2, gigabytes: 2 },
    { servers: 2, volumes: 2, gigabytes: 2 },
  ],
  [
    "a shared need of two, once",
    [caseOf("a", { x: fixture("x", {}, { v: shared(volume) }) }), caseOf("b", { v: shared(volume) })],
    9,
    { volumes: 1, gigabytes: 1 },
    { volumes: 1, gigabytes: 1 },
  ],
  [
    "what is lent, as many times as there are of it",
    ["a", "b", "c"].map((id) => caseOf(id, { s: lent(server, LENDING) })),
    9,
    { servers: 2, volumes: 2, gigabytes: 2 },
    { servers: 2, volumes: 2, gigabytes: 2 },
  ],
  [
    "what is lent to one case alone, once",
    [caseOf("a", { s: lent(server, LENDING) })],
    9,
    { servers: 1, volumes: 1, gigabytes: 1 },
    { servers: 1, volumes: 1, gigabytes: 1 },
  ],
])("quotas are asked for: %s", (_, cases, concurrency, atOnce, inAll) => {
  expect(demandOf(cases, concurrency)).toMatchObject({ atOnce, inAll });
});

test("a case takes its turn for each thing that it is lent", () => {
  const {
    owned,
    lent: there,
    standing,
  } = demandsOf([
    caseOf("one", { s: lent(server, LENDING) }),
    caseOf("both", { s: lent(server, LENDING), t: lent(server, LENDING) }),
  ]);
  expect(Object.fromEntries(owned)).toEqual({ one: { "server (lent)": 1 }, both: { "server (lent)": 2 } });
  expect(there).toEqual({ "server (lent)": 2 });
  expect([...standing]).toEqual([["server (lent)", { servers: 2, volumes: 2, gigabytes: 2 }]]);
});

test("the least room is that of the most demanding case alone, with what stands because of it", () => {
  const cases = [
    caseOf("a", { s: shared(server), t: lent(server, LENDING) }, { servers: 3 }),
    caseOf("b", { t: lent(server, LENDING) }, { servers: 1 }),
    caseOf("c", { v: shared(volume), w: volume }, { volumes: 1 }),
  ];
  expect(demandOf(cases, 4).atLeast).toEqual({ servers: 5, volumes: 3, gigabytes: 2 });
});

test("where the project has less room than a fresh one, as much less is lent, but one at least", () => {
  const cases = ["a", "b", "c"].map((id) => caseOf(id, { s: lent(server, { ...LENDING, atATime: 3 }) }));
  const lentIn = (servers: number): unknown => demandsOf(cases, { servers }).lent["server (lent)"];
  expect([10, 9, 8, 7, 0].map(lentIn)).toEqual([3, 2, 1, 1, 1]);
  expect(demandsOf(cases, { networks: 0 }).lent["server (lent)"]).toBe(3);
  const pair = caseOf("pair", { s: lent(server, LENDING), t: lent(server, LENDING) });
  expect(demandsOf([...cases, pair], { servers: 0 }).lent["server (lent)"]).toBe(2);
});
