import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { readYaml } from "../../specs/index.ts";
import type { Case } from "../../suites/run/case.ts";
import { tempestReasons } from "../../suites/scenarios/reasons.ts";
import type { ConcordanceOptions } from "./concordance-options.ts";
import type { Reason } from "./fold.ts";

/** What both judges are asked. */
export interface Asked {
  readonly ids: readonly string[];
  /** Those that answer the ids. */
  readonly cases: readonly Case[];
  /** Ids that no case answers, with the reason: they stand in the table and nobody is asked. */
  readonly unanswered: readonly Pick<Reason, "tempest" | "reason">[];
  /** Where we differ on purpose. */
  readonly reasons: readonly Reason[];
}

/** An idempotent id, wherever it stands. */
const ID = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/g;

/** The ids that stand in a file, or all that these cases answer and all that there is a reason not to. */
export function whatToAsk(
  { service, ids }: Pick<ConcordanceOptions, "service" | "ids">,
  scenarios: readonly Case[],
): Asked {
  const list = ids === undefined ? undefined : new Set(readFileSync(ids, "utf8").match(ID));
  const wanted = (id: string): boolean => list === undefined || list.has(id);
  const narrow = service.length > 0;
  const cases = scenarios.filter((one) => one.tempest.some(wanted) && (!narrow || service.includes(one.service)));
  const unanswered = [...(narrow ? [] : tempestReasons())]
    .filter(([id]) => wanted(id))
    .map(([tempest, { reason }]) => ({ tempest, reason }));
  const known = new Set([...cases.flatMap((one) => one.tempest).filter(wanted), ...(narrow ? [] : (list ?? []))]);
  for (const { tempest } of unanswered) known.delete(tempest);
  return { ids: [...known], cases, unanswered, reasons: listIn("reasons.yaml") as readonly Reason[] };
}

/** The entries of a YAML list beside this file. */
export function listIn(file: string): readonly unknown[] {
  const entries: unknown = readYaml(fileURLToPath(new URL(file, import.meta.url)));
  return Array.isArray(entries) ? entries : [];
}
