import type { Demand } from "../../fixtures/resources/fixture.ts";
import { type Along, sumOf } from "./budget.ts";
import type { Case } from "./case.ts";
import type { Demands } from "./demand.ts";

/** Room for what is shared and lent. */
export interface Reserving {
  /** What is reserved from the beginning. */
  readonly early: Readonly<Record<string, number>>;
  /** What is reserved with a case that is the first to need it. */
  along(one: Case): Along;
  /** Frees what was reserved for these, and gives how much that is. */
  free(names: readonly string[]): Readonly<Record<string, number>>;
}

/**
 * Where there is room for all that is shared and lent beside the most demanding case, it is reserved from the beginning, so that it is made early. Otherwise it
 * is reserved when the first case needs it: cases wait for the room of others that have ended, and a small project is enough.
 */
export function reserving({ owned, standing, kept }: Demands, capacity: Demand): Reserving {
  const all = sumOf(standing.values());
  const roomy = (Object.entries(capacity) as [string, number][]).every(
    ([kind, room]) => (all[kind] ?? 0) + Math.max(0, ...[...owned.values()].map((sum) => sum[kind] ?? 0)) <= room,
  );
  const reserved = new Set(roomy ? standing.keys() : []);
  const missing = ({ id }: Case): readonly string[] => (kept.get(id) ?? []).filter((name) => !reserved.has(name));
  const demandFor = (names: readonly string[]): Record<string, number> =>
    sumOf(names.map((name) => standing.get(name) ?? {}));
  return {
    early: demandFor([...reserved]),
    along: (one) => ({
      demand: () => demandFor(missing(one)),
      taken() {
        for (const name of missing(one)) reserved.add(name);
      },
    }),
    free: (names) => demandFor(names.filter((name) => reserved.delete(name))),
  };
}
