import { matchesGlob } from "node:path";
import type { Case } from "./case.ts";
import type { Settings } from "./settings.ts";

/** The cases that the settings ask for, in the order given; a shard takes every n-th. */
export function select(
  cases: readonly Case[],
  settings: Pick<Settings, "services" | "suites" | "cases" | "capabilities" | "demanded" | "shard">,
): readonly Case[] {
  const { services, suites, cases: wanted, capabilities, demanded, shard } = settings;
  const ids = demanded === undefined ? undefined : new Set(demanded.tempest);
  const chosen = cases.filter(
    (one) =>
      (services.length === 0 || services.includes(one.service)) &&
      suites.includes(one.kind === "scenario" ? "scenarios" : "properties") &&
      (ids === undefined || one.tempest.some((id) => ids.has(id)) || demanded?.cases.includes(one.id) === true) &&
      (capabilities.length === 0 || capabilities.includes(one.capability)) &&
      (wanted.length === 0 || wanted.some((pattern) => one.id === pattern || matchesGlob(one.id, pattern))),
  );
  return shard === undefined ? chosen : chosen.filter((_, position) => position % shard.of === shard.index - 1);
}
