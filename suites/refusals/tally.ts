import type { Service } from "../../specs/index.ts";
import type { Attempt, Reception } from "./attempt.ts";

/** The least share of broken requests that a service refuses with a documented 4xx. */
export const LEAST_REFUSED = 0.97;

/** How one service took its broken requests. */
export interface Tally {
  readonly service: Service;
  /** Requests that were really broken. */
  readonly sent: number;
  readonly operations: number;
  readonly receptions: Readonly<Record<Reception, number>>;
  /** Refusals by status. */
  readonly statuses: Readonly<Record<string, number>>;
  /** 404 to requests whose path names nothing that is there: refused before the broken part was looked at. */
  readonly unaddressed: number;
  /** Refused with a documented 4xx, of those sent. */
  readonly share: number;
  readonly explained: number;
  readonly unexplained: number;
}

/** Counts the attempts of one service. What was dropped counts as not sent; who closes the connection instead of answering has not refused. */
export function tallyOf(service: Service, all: readonly Attempt[]): Tally {
  const own = all.filter((attempt) => attempt.service === service);
  const receptions: Record<Reception, number> = {
    refused: 0,
    undocumented: 0,
    accepted: 0,
    failed: 0,
    unanswered: 0,
    dropped: 0,
  };
  const statuses: Record<string, number> = {};
  for (const { reception, status } of own) {
    receptions[reception] += 1;
    if (reception === "refused") statuses[status] = (statuses[status] ?? 0) + 1;
  }
  const sent = own.length - receptions.dropped;
  const not = notRefused(own);
  const explained = not.filter((attempt) => attempt.explained !== undefined).length;
  return {
    service,
    sent,
    operations: new Set(own.map(({ operation }) => operation)).size,
    receptions,
    statuses,
    unaddressed: own.filter(
      ({ addressed, reception, status }) => !addressed && reception === "refused" && status === 404,
    ).length,
    share: sent === 0 ? 0 : receptions.refused / sent,
    explained,
    unexplained: not.length - explained,
  };
}

/** What was not refused as documented. */
export function notRefused(all: readonly Attempt[]): readonly Attempt[] {
  return all.filter(({ reception }) => reception !== "refused" && reception !== "dropped");
}
