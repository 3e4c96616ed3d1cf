import type { Connection } from "../../fixtures/cloud/connection.ts";
import type { Description } from "../../specs/index.ts";
import { propertyCases } from "../properties/all.ts";
import type { Case } from "./case.ts";
import { shuffled, startOrder } from "./order.ts";
import { type Found, scanScenarios } from "./scan.ts";
import { named, select } from "./select.ts";
import type { Settings } from "./settings.ts";

/** The cases of a run, in the order in which they start. `connection` is absent when nothing is to be touched. */
export async function planCases(
  settings: Pick<Settings, "services" | "suites" | "cases" | "capabilities" | "demanded" | "shard" | "scope" | "seed">,
  descriptions: readonly Description[],
  connection?: Connection,
): Promise<readonly Case[]> {
  const scenarios = settings.suites.includes("scenarios") ? await scanScenarios(askedBy(settings)) : [];
  // Generated requests answer for no Tempest id.
  const properties =
    settings.suites.includes("properties") && settings.demanded === undefined && mayNameProperties(settings.cases)
      ? propertyCases(descriptions, { connection, scope: settings.scope })
      : [];
  return startOrder(shuffled(select([...scenarios, ...properties], settings), settings.seed));
}

/** Whether a case is left in, as far as its file tells: what answers for a Tempest id names it. */
function askedBy(settings: Pick<Settings, "services" | "cases" | "demanded">): (found: Found) => boolean {
  const { demanded } = settings;
  const ids = new Set(demanded?.tempest);
  return (one) =>
    named(one, settings) &&
    (demanded === undefined || demanded.cases.includes(one.id) || one.uuids().some((id) => ids.has(id)));
}

/** Whether one of the patterns may mean a generated case: all but those that begin with the name of another folder. */
function mayNameProperties(patterns: readonly string[]): boolean {
  return patterns.length === 0 || patterns.some((pattern) => !/^(?!properties\/)[\w-]+\//.test(pattern));
}
