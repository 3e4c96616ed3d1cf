import type { Exchange } from "../../fixtures/cloud/exchange.ts";
import type { JsonObject, ProjectedOperation, Projection } from "../../specs/index.ts";
import { fieldsIn, fieldsOf } from "./fields.ts";
import { type Refusal, refusalOf } from "./routed.ts";

/** What was observed of one operation. */
export interface OperationSeen {
  /** `<caller> <status>` -> how often. */
  readonly statuses: Readonly<Record<string, number>>;
  /** A status below 400 that the description promises was seen. */
  readonly succeeded: boolean;
  /** False when every answer was the one with which the service refuses paths that it does not have. */
  readonly routed: boolean;
  /** How many fields a promised success may carry, where one was seen. */
  readonly fields: number;
  /** Those that none did carry. */
  readonly neverSeen: readonly string[];
  /** Fields that came and that no promised success names; findings where objects are closed. */
  readonly undocumented: readonly string[];
  /** The last answer that was no promised success, in short. */
  readonly lastRefusal?: string;
}

/** Folds exchanges into what was seen of each operation. */
export interface SeenFold {
  add(exchange: Exchange): void;
  of(service: string, key: string): OperationSeen | undefined;
}

interface Entry {
  readonly statuses: Record<string, number>;
  readonly documented: Set<string>;
  readonly seen: Set<string>;
  succeeded: boolean;
  routed: boolean;
  lastRefusal?: string;
}

/** A fold that knows how each service refuses unknown paths, and sees each exchange at its viewpoint. */
export function seenFold(
  refusals: Readonly<Record<string, Refusal>>,
  viewpoint: (exchange: Exchange) => Projection | undefined,
): SeenFold {
  const entries = new Map<string, Entry>();
  return {
    add(exchange) {
      const { service, operation: key, response, caller, intent } = exchange;
      if (key === undefined || response === undefined || intent.kind !== "valid") return;
      const projection = viewpoint(exchange);
      const operation = projection?.operations.get(key);
      if (projection === undefined || operation === undefined) return;
      const id = `${service} ${key}`;
      const entry = entries.get(id) ?? newEntry();
      entries.set(id, entry);
      const shown = `${caller} ${response.status}`;
      entry.statuses[shown] = (entry.statuses[shown] ?? 0) + 1;
      if (!sameRefusal(refusalOf(exchange), refusals[service]) && response.status !== 405) entry.routed = true;
      if (isPromisedSuccess(operation, response.status)) {
        entry.succeeded = true;
        addFields(entry, operation, projection, exchange);
      } else entry.lastRefusal = `${shown}: ${inShort(exchange)}`;
    },
    of(service, key) {
      const entry = entries.get(`${service} ${key}`);
      if (entry === undefined) return undefined;
      const { documented, seen, ...rest } = entry;
      return {
        ...rest,
        fields: documented.size,
        neverSeen: [...documented].filter((field) => !seen.has(field)).sort(),
        undocumented: [...seen].filter((field) => !documented.has(field)).sort(),
      };
    },
  };
}

/** Whether a status is a success that the operation promises; one that promises none (it was removed) succeeds by refusing as promised. */
export function isPromisedSuccess(operation: ProjectedOperation, status: number): boolean {
  const statuses = operation.responses.map((response) => response.status);
  const successes = statuses.filter((one) => one < 400);
  return (successes.length > 0 ? successes : statuses).includes(status);
}

function newEntry(): Entry {
  return { statuses: {}, documented: new Set(), seen: new Set(), succeeded: false, routed: false };
}

function sameRefusal(a: Refusal | undefined, b: Refusal | undefined): boolean {
  return a !== undefined && b !== undefined && a.status === b.status && a.said === b.said;
}

function addFields(entry: Entry, operation: ProjectedOperation, projection: Projection, exchange: Exchange): void {
  const document = projection.document as JsonObject;
  for (const { status, contents } of operation.responses) {
    if (status >= 400) continue;
    for (const { pointer } of contents) for (const field of fieldsOf(document, pointer)) entry.documented.add(field);
    if (status !== exchange.response?.status || exchange.response.body.kind !== "json") continue;
    for (const { pointer } of contents)
      for (const field of fieldsIn(document, pointer, exchange.response.body.value)) entry.seen.add(field);
  }
}

function inShort({ response }: Exchange): string {
  const body = response?.body;
  if (body === undefined || body.kind === "none" || body.kind === "binary") return "";
  return (body.kind === "json" ? JSON.stringify(body.value) : body.text).replace(/\s+/g, " ").slice(0, 240);
}
