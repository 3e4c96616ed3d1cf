import type { AnyFixture, Demand } from "../../fixtures/resources/fixture.ts";
import { addTo, FRESH_PROJECT, sumOf } from "./budget.ts";
import type { Case } from "./case.ts";
import { standingIn } from "./sharing.ts";

/** What a plan asks of quotas, by kind of resource. */
export interface PlannedDemand {
  /** At most so much stands at the same time: what is shared, and the most demanding cases side by side, within the quotas of a fresh project. */
  readonly atOnce: Readonly<Record<string, number>>;
  /** The room with which every case can have what it needs when it runs alone: its own things, and what stands because of it. */
  readonly atLeast: Readonly<Record<string, number>>;
  /** Made over the whole run. */
  readonly inAll: Readonly<Record<string, number>>;
}

/** What cases ask for, one by one and together. */
export interface Demands {
  /** What each case makes for itself, and how many of each lent fixture it has, by the fixture's name. */
  readonly owned: ReadonlyMap<string, Readonly<Record<string, number>>>;
  /** What stands until nobody needs it any more, as cases share it or it is lent to one after the other: by the fixture's name. */
  readonly standing: ReadonlyMap<string, Readonly<Record<string, number>>>;
  /** How many there are of each lent fixture, by its name. */
  readonly lent: Readonly<Record<string, number>>;
  /** The names of what stands because of each case. */
  readonly kept: ReadonlyMap<string, readonly string[]>;
  /** How often each lent fixture will be borrowed, by its name. */
  readonly borrowed: Readonly<Record<string, number>>;
}

/** The demands of these cases in a project that has so much room. What it lacks of a fresh one is taken from what is lent: there are fewer of it then, but as many as one case has at a time. */
export function demandsOf(cases: readonly Case[], room: Demand = FRESH_PROJECT): Demands {
  const fixtures = new Map<string, Demand>();
  const kept = new Map(cases.map(({ id, needs }) => [id, standingIn(needs)]));
  const lent: Record<string, number> = {};
  const owned = new Map(
    cases.map((one) => {
      const sum: Record<string, number> = {};
      addTo(sum, one.demand);
      for (const fixture of Object.values(one.needs)) collect(fixture, sum, fixtures, lent);
      return [one.id, sum];
    }),
  );
  const inAll = sumOf(owned.values());
  const borrowed = Object.fromEntries(Object.keys(lent).map((name) => [name, inAll[name] ?? 0]));
  for (const name of Object.keys(lent)) lent[name] = Math.min(lent[name] ?? 1, Math.max(1, borrowed[name] ?? 0));
  const atOnce = (name: string): number => Math.max(1, ...[...owned.values()].map((sum) => sum[name] ?? 0));
  const standingNow = (): Demands["standing"] =>
    new Map([...fixtures].map(([name, demand]) => [name, sumOf([demand], lent[name] ?? 1)]));
  const usual = sumOf(standingNow().values());
  for (;;) {
    const standing = standingNow();
    const now = sumOf(standing.values());
    const lacking = (kind: string): boolean => lackOf(kind, room) > (usual[kind] ?? 0) - (now[kind] ?? 0);
    const [fewer] = [...fixtures]
      .filter(([name, demand]) => (lent[name] ?? 1) > atOnce(name) && Object.keys(demand).some(lacking))
      .sort(([one], [other]) => (lent[other] ?? 1) - (lent[one] ?? 1));
    if (fewer === undefined) return { owned, standing, lent, kept, borrowed };
    lent[fewer[0]] = (lent[fewer[0]] ?? 1) - 1;
  }
}

/** How much less room there is than a fresh project has. */
function lackOf(kind: string, room: Demand): number {
  const fresh = FRESH_PROJECT[kind as keyof Demand];
  return fresh === undefined ? 0 : fresh - (room[kind as keyof Demand] ?? fresh);
}

const NO_ROOM: Demand = Object.fromEntries(Object.keys(FRESH_PROJECT).map((kind) => [kind, 0]));

/** Sums what cases and their fixtures ask for. */
export function demandOf(cases: readonly Case[], concurrency: number): PlannedDemand {
  const { owned: byCase, standing: kept, lent } = demandsOf(cases);
  const standing = sumOf(kept.values());
  const owned = [...byCase.values()].map((sum) =>
    Object.fromEntries(Object.entries(sum).filter(([kind]) => lent[kind] === undefined)),
  );
  const inAll = { ...standing };
  for (const sum of owned) addTo(inAll, sum);
  const barely = demandsOf(cases, NO_ROOM);
  const alone = cases.map(({ id }) =>
    sumOf([byCase.get(id) ?? {}, ...(barely.kept.get(id) ?? []).map((name) => barely.standing.get(name) ?? {})]),
  );
  const atLeast: Record<string, number> = {};
  const atOnce: Record<string, number> = {};
  for (const kind of Object.keys(inAll)) {
    const always = standing[kind] ?? 0;
    const most = owned
      .map((sum) => sum[kind] ?? 0)
      .sort((a, b) => b - a)
      .slice(0, concurrency);
    atLeast[kind] = Math.max(...alone.map((sum) => sum[kind] ?? 0));
    const wanted = always + most.reduce((total, count) => total + count, 0);
    // Cases wait for each other rather than ask for more than this; only one alone may.
    const room = (FRESH_PROJECT as Readonly<Record<string, number>>)[kind] ?? Number.POSITIVE_INFINITY;
    atOnce[kind] = Math.min(wanted, Math.max(room, always + (most[0] ?? 0)));
  }
  return { atOnce, atLeast, inAll };
}

/** Adds what a fixture and its needs ask for: to `sum` what is made for the case alone, to `kept` what others have too. */
function collect(
  fixture: AnyFixture,
  sum: Record<string, number>,
  kept: Map<string, Demand>,
  lent: Record<string, number>,
): void {
  const needs = Object.values((fixture.needs ?? {}) as Record<string, AnyFixture>);
  if (fixture.lent !== undefined) {
    lent[fixture.name] = fixture.lent.atATime;
    addTo(sum, { [fixture.name]: 1 });
  }
  const own = fixture.shared === true || fixture.lent !== undefined ? {} : sum;
  if (own !== sum) {
    if (kept.has(fixture.name)) return;
    kept.set(fixture.name, own);
  }
  addTo(own, fixture.demand ?? {});
  for (const need of needs) collect(need, own, kept, lent);
}
