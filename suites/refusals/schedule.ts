import { createHash } from "node:crypto";
import type { ProjectedOperation, Projection, Validators } from "../../specs/index.ts";
import { validatorsFor } from "../checks/check.ts";
import type { Break } from "./breaks.ts";
import type { Sender } from "./ground.ts";

/** An operation and who calls it. */
export interface Addressee {
  readonly operation: ProjectedOperation;
  readonly projection: Projection;
  readonly sender: Sender;
}

/** What can be broken in the requests of one operation. */
export interface Offer {
  readonly to: Addressee;
  /** Whether its path names things that are there. */
  readonly addressed: boolean;
  /** One list for each constraint and place. */
  readonly breaks: readonly (readonly Break[])[];
}

/** One request that is to be sent. */
export interface Planned {
  readonly to: Addressee;
  readonly addressed: boolean;
  readonly broken: Break;
  readonly validators: Validators;
}

/**
 * So many requests: one for each operation, then the others as chance will have it, and another value of what was tried only when all was tried once.
 * Fewer when there are no more.
 */
export function scheduleOf(offers: readonly Offer[], requests: number, seed: number): readonly Planned[] {
  const all = offers.flatMap((offer) =>
    offer.breaks.flatMap((values) => values.map((broken, again) => ({ ...offer, broken, again }))),
  );
  const shuffled = inOrder(
    all,
    ({ to, broken, again }) =>
      `${seed} ${to.operation.id} ${broken.constraint} ${broken.where} ${broken.given} ${again}`,
  );
  const seen = new Set<string>();
  const first = shuffled.filter(
    ({ to, again }) => again === 0 && !seen.has(to.operation.id) && seen.add(to.operation.id),
  );
  const chosen = new Set(first);
  const rest = shuffled.filter((one) => !chosen.has(one)).sort((a, b) => a.again - b.again);
  return [...first, ...rest].slice(0, requests).map(({ to, addressed, broken }) => ({
    to,
    addressed,
    broken,
    validators: validatorsFor(to.projection),
  }));
}

/** An order that looks random and depends on the keys alone. */
function inOrder<T>(list: readonly T[], key: (item: T) => string): readonly T[] {
  return list
    .map((item) => ({ item, rank: createHash("sha256").update(key(item)).digest("hex") }))
    .sort((a, b) => (a.rank < b.rank ? -1 : 1))
    .map(({ item }) => item);
}
