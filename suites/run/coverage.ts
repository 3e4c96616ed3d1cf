import type { Exchange } from "../../fixtures/cloud/exchange.ts";
import { compareMicroversions } from "../../specs/index.ts";
import type { OperationCoverage } from "../results/index.ts";

/** Counts what was observed of each operation. */
export interface CoverageCount {
  add(exchange: Exchange): void;
  /** Of all operations named by id, sorted; those never called have zero. */
  of(operationIds: readonly string[]): readonly OperationCoverage[];
}

interface Seen {
  called: number;
  readonly statuses: Set<number>;
  readonly microversions: Set<string>;
}

/** A count with nothing observed yet. */
export function coverageCount(): CoverageCount {
  const seen = new Map<string, Seen>();
  return {
    add({ service, operation, response, microversion }) {
      if (operation === undefined || response === undefined) return;
      const id = `${service} ${operation}`;
      let entry = seen.get(id);
      if (entry === undefined) {
        entry = { called: 0, statuses: new Set(), microversions: new Set() };
        seen.set(id, entry);
      }
      entry.called += 1;
      entry.statuses.add(response.status);
      if (microversion !== undefined && /^\d+\.\d+$/.test(microversion)) entry.microversions.add(microversion);
    },
    of: (operationIds) =>
      [...operationIds].sort().map((id) => {
        const entry = seen.get(id);
        return {
          id,
          called: entry?.called ?? 0,
          statuses: [...(entry?.statuses ?? [])].sort((a, b) => a - b),
          microversions: [...(entry?.microversions ?? [])].sort(compareMicroversions),
        };
      }),
  };
}
