import type { Caller } from "../../fixtures/cloud/exchange.ts";
import type { Json, Service } from "../../specs/index.ts";

/** How the service took a request that breaks one named constraint. */
export type Reception =
  /** A 4xx that the operation documents. */
  | "refused"
  /** A 4xx that it does not document. */
  | "undocumented"
  /** Any status below 400. */
  | "accepted"
  /** A 5xx. */
  | "failed"
  /** No complete answer came. */
  | "unanswered"
  /** What went over the wire does not break what it was meant to: it says nothing. */
  | "dropped";

/** One broken request and what became of it. */
export interface Attempt {
  readonly service: Service;
  /** Operation key. */
  readonly operation: string;
  readonly caller: Caller;
  /** The schema keyword that is broken. */
  readonly constraint: string;
  /** JSON pointer in the body, or `query <name>`. */
  readonly where: string;
  /** Of a wrong type, which. */
  readonly given?: string;
  /** Whether each id in the path names something that is there: a 404 for an invented one says little. */
  readonly addressed: boolean;
  readonly reception: Reception;
  /** 0 when nothing came. */
  readonly status: number;
  readonly url: string;
  readonly body?: Json;
  /** The beginning of the answer. */
  readonly answer: string;
  /** Why the service does not refuse it, where that is known. */
  readonly explained?: string;
}
