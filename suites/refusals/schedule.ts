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
  readonly breaks: readonly Break[];
}

/** One request that is to be sent. */
export interface Planned {
  readonly to: Addressee;
  readonly addressed: boolean;
  readonly broken: Break;
  readonly validators: Validators;
}

/** So many requests, in rounds: each operation has its turn before one has its second, and nothing is sent twice before all was sent once. */
export function scheduleOf(offers: readonly Offer[], requests: number, seed: number): readonly Planned[] {
  const shuffled = offers.map((offer) => ({
    ...offer,
    breaks: inOrder(offer.breaks, (one) => `${seed} ${offer.to.operation.id} ${one.constraint} ${one.where}`),
  }));
  const queue = inOrder(shuffled, ({ to }) => `${seed} ${to.operation.id}`);
  const planned: Planned[] = [];
  const rounds = Math.max(0, ...queue.map(({ breaks }) => breaks.length));
  for (let round = 0; planned.length < requests && rounds > 0; round = (round + 1) % rounds) {
    for (const { to, addressed, breaks } of queue) {
      const broken = breaks[round];
      if (broken === undefined || planned.length >= requests) continue;
      planned.push({ to, addressed, broken, validators: validatorsFor(to.projection) });
    }
  }
  return planned;
}

/** An order that looks random and depends on the keys alone. */
function inOrder<T>(list: readonly T[], key: (item: T) => string): readonly T[] {
  return list
    .map((item) => ({ item, rank: createHash("sha256").update(key(item)).digest("hex") }))
    .sort((a, b) => (a.rank < b.rank ? -1 : 1))
    .map(({ item }) => item);
}
