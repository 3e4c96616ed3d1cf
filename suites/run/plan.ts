import type { Connection } from "../../fixtures/cloud/connection.ts";
import type { Description } from "../../specs/index.ts";
import { propertyCases } from "../properties/all.ts";
import type { Case } from "./case.ts";
import { shuffled, startOrder } from "./order.ts";
import { scanScenarios } from "./scan.ts";
import { named, select } from "./select.ts";
import type { Settings } from "./settings.ts";

/** The cases of a run, in the order in which they start. `connection` is absent when nothing is to be touched. */
export async function planCases(
  settings: Pick<Settings, "services" | "suites" | "cases" | "capabilities" | "demanded" | "shard" | "scope" | "seed">,
  descriptions: readonly Description[],
  connection?: Connection,
): Promise<readonly Case[]> {
  const scenarios = settings.suites.includes("scenarios") ? await scanScenarios((one) => named(one, settings)) : [];
  // Generated requests answer for no Tempest id.
  const properties =
    settings.suites.includes("properties") && settings.demanded === undefined && mayNameProperties(settings.cases)
      ? propertyCases(descriptions, { connection, scope: settings.scope })
      : [];
  return startOrder(shuffled(select([...scenarios, ...properties], settings), settings.seed));
}

/** Whether one of the patterns may mean a generated case: all but those that begin with the name of another folder. */
function mayNameProperties(patterns: readonly string[]): boolean {
  return patterns.length === 0 || patterns.some((pattern) => !/^(?!properties\/)[\w-]+\//.test(pattern));
}
