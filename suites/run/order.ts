import { createHash } from "node:crypto";
import type { AnyFixture, Demand } from "../../fixtures/resources/fixture.ts";
import type { Case } from "./case.ts";

/** How long one of each kind keeps a case busy, roughly and in no unit: servers are built, stopped and resized, routers joined; all else counts 1. */
const SLOWNESS: Readonly<Record<string, number>> = {
  servers: 5,
  cores: 2,
  volumes: 2,
  gigabytes: 0,
  images: 2,
  routers: 12,
};

/** More than any case weighs. */
const LATER = 1000;

/**
 * The order in which cases start: scenarios first, in each kind those that make the most before the others, so that no long case is left alone at the end of the run.
 * What cases share counts for the first of them, which starts early and makes it while the others still wait. Where there is a choice that is one that is lent
 * nothing, as others would wait for what it is lent. Who is lent something has a queue behind it, which counts too.
 */
export function startOrder(cases: readonly Case[]): readonly Case[] {
  const seen = new Set<string>();
  const weights = new Map(
    cases
      .toSorted((a, b) => later(a) - later(b) || lentTo(a).length - lentTo(b).length)
      .map((one) => [one, weightOf(one.needs, seen) + weigh(one.demand) - later(one)] as const),
  );
  const queues = new Map<string, number>();
  const weight = (one: Case): number => weights.get(one) ?? 0;
  for (const one of cases)
    for (const { name, lent } of lentTo(one))
      queues.set(name, (queues.get(name) ?? 0) + weight(one) / (lent?.atATime ?? 1));
  const urgency = (one: Case): number =>
    weight(one) + Math.max(0, ...lentTo(one).map(({ name, spent }) => (spent === true ? 0 : (queues.get(name) ?? 0))));
  return cases.toSorted((a, b) => urgency(b) - urgency(a));
}

function later({ kind }: Case): number {
  return kind === "scenario" ? 0 : LATER;
}

function lentTo({ needs }: Case): readonly AnyFixture[] {
  return Object.values(needs).filter(({ lent }) => lent !== undefined);
}

function weightOf(needs: Readonly<Record<string, AnyFixture>>, seen: Set<string>): number {
  let sum = 0;
  for (const fixture of Object.values(needs)) {
    if (fixture.shared === true && seen.has(fixture.name)) continue;
    if (fixture.shared === true) seen.add(fixture.name);
    const own = fixture.spent === true ? 0 : weigh(fixture.demand ?? {});
    sum += own + weightOf((fixture.needs ?? {}) as Record<string, AnyFixture>, seen);
  }
  return sum;
}

function weigh(demand: Demand): number {
  return Object.entries(demand).reduce((sum, [kind, count]) => sum + (SLOWNESS[kind] ?? 1) * count, 0);
}

/** The cases in an order of the seed's: what starts before what must not matter, and runs with other seeds try it. */
export function shuffled(cases: readonly Case[], seed: number): readonly Case[] {
  const place = ({ id }: Case): string => createHash("sha256").update(`${seed} order ${id}`).digest("hex");
  return cases
    .map((one) => ({ one, at: place(one) }))
    .toSorted((a, b) => (a.at < b.at ? -1 : 1))
    .map(({ one }) => one);
}
