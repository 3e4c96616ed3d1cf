import { matchesGlob } from "node:path";
import type { Case } from "./case.ts";
import type { Settings } from "./settings.ts";

/** Whether the settings leave a case in, as far as its service and its id tell. */
export function named(
  { service, id }: Pick<Case, "service" | "id">,
  { services, cases }: Pick<Settings, "services" | "cases">,
): boolean {
  return (
    (services.length === 0 || services.includes(service)) &&
    (cases.length === 0 || cases.some((pattern) => id === pattern || matchesGlob(id, pattern)))
  );
}

/** The cases that the settings ask for, in the order given; a shard takes every n-th. */
export function select(
  cases: readonly Case[],
  settings: Pick<Settings, "services" | "suites" | "cases" | "capabilities" | "demanded" | "shard">,
): readonly Case[] {
  const { suites, capabilities, demanded, shard } = settings;
  const ids = demanded === undefined ? undefined : new Set(demanded.tempest);
  const chosen = cases.filter(
    (one) =>
      named(one, settings) &&
      suites.includes(one.kind === "scenario" ? "scenarios" : "properties") &&
      (ids === undefined || one.tempest.some((id) => ids.has(id)) || demanded?.cases.includes(one.id) === true) &&
      (capabilities.length === 0 || capabilities.includes(one.capability)),
  );
  return shard === undefined ? chosen : chosen.filter((_, position) => position % shard.of === shard.index - 1);
}
