import type { AnyFixture, Demand } from "../../fixtures/resources/fixture.ts";
import { FRESH_PROJECT } from "./budget.ts";
import type { Case } from "./case.ts";

/** What a plan asks of quotas, by kind of resource. */
export interface PlannedDemand {
  /** At most so much stands at the same time: what is shared, and the most demanding cases side by side, within the quotas of a fresh project. */
  readonly atOnce: Readonly<Record<string, number>>;
  /** Made over the whole run. */
  readonly inAll: Readonly<Record<string, number>>;
}

/** What each case makes for itself, and what stands during the whole run because cases share it. */
export function demandsOf(cases: readonly Case[]): {
  readonly owned: ReadonlyMap<string, Readonly<Record<string, number>>>;
  readonly standing: Readonly<Record<string, number>>;
} {
  const shared = new Map<string, Demand>();
  const owned = new Map(
    cases.map((one) => {
      const sum: Record<string, number> = {};
      addTo(sum, one.demand);
      for (const fixture of Object.values(one.needs)) collect(fixture, sum, shared);
      return [one.id, sum];
    }),
  );
  const standing: Record<string, number> = {};
  for (const demand of shared.values()) addTo(standing, demand);
  return { owned, standing };
}

/** Sums what cases and their fixtures ask for. */
export function demandOf(cases: readonly Case[], concurrency: number): PlannedDemand {
  const { owned: byCase, standing } = demandsOf(cases);
  const owned = [...byCase.values()];
  const inAll = { ...standing };
  for (const sum of owned) addTo(inAll, sum);
  const atOnce: Record<string, number> = {};
  for (const kind of Object.keys(inAll)) {
    const always = standing[kind] ?? 0;
    const most = owned
      .map((sum) => sum[kind] ?? 0)
      .sort((a, b) => b - a)
      .slice(0, concurrency);
    const wanted = always + most.reduce((total, count) => total + count, 0);
    // Cases wait for each other rather than ask for more than this; only one alone may.
    const room = (FRESH_PROJECT as Readonly<Record<string, number>>)[kind] ?? Number.POSITIVE_INFINITY;
    atOnce[kind] = Math.min(wanted, Math.max(room, always + (most[0] ?? 0)));
  }
  return { atOnce, inAll };
}

function collect(fixture: AnyFixture, sum: Record<string, number>, shared: Map<string, Demand>): void {
  const needs = Object.values((fixture.needs ?? {}) as Record<string, AnyFixture>);
  if (fixture.shared === true) {
    if (shared.has(fixture.name)) return;
    const own: Record<string, number> = {};
    addTo(own, fixture.demand ?? {});
    shared.set(fixture.name, own);
    for (const need of needs) collect(need, own, shared);
    return;
  }
  addTo(sum, fixture.demand ?? {});
  for (const need of needs) collect(need, sum, shared);
}

function addTo(sum: Record<string, number>, demand: Demand): void {
  for (const [kind, count] of Object.entries(demand)) sum[kind] = (sum[kind] ?? 0) + count;
}
