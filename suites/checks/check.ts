import type { Exchange, ReceivedResponse } from "../../fixtures/cloud/exchange.ts";
import {
  type ProjectedOperation,
  type Projection,
  type PromisedResponse,
  type Validators,
  validatorsOf,
} from "../../specs/index.ts";
import type { Citations, Judgement } from "../results/index.ts";

/** An answered exchange beside what the description promises of it. */
export interface Judged {
  readonly exchange: Exchange;
  readonly response: ReceivedResponse;
  /** Absent when no description holds at the exchange's viewpoint. */
  readonly projection?: Projection;
  /** Absent when the operation is not there at that viewpoint. */
  readonly operation?: ProjectedOperation;
  /** What the operation promises of this status. */
  readonly promised?: PromisedResponse;
}

/** An oracle: a pure function of an exchange. It states a fact; what it costs is the guideline's business. */
export interface Check {
  readonly id: string;
  /** The sentence that an honest cloud keeps. */
  readonly claim: string;
  readonly cites: Citations;
  judge(judged: Judged): Judgement;
}

/** Sets an exchange beside its promises; undefined when it was not answered. */
export function judgedOf(exchange: Exchange, projection: Projection | undefined): Judged | undefined {
  const { response } = exchange;
  if (response === undefined) return undefined;
  const known = exchange.operation === undefined ? undefined : projection?.operations.get(exchange.operation);
  const operation = known?.unpromised === true ? undefined : known;
  const promised = operation?.responses.find(({ status }) => status === response.status);
  return {
    exchange,
    response,
    ...(projection === undefined ? {} : { projection }),
    ...(operation === undefined ? {} : { operation }),
    ...(promised === undefined ? {} : { promised }),
  };
}

const validators = new WeakMap<Projection, Validators>();

/** The compiled schemas of a projection. */
export function validatorsFor(projection: Projection): Validators {
  let known = validators.get(projection);
  if (known === undefined) {
    known = validatorsOf(projection);
    validators.set(projection, known);
  }
  return known;
}

/** Says nothing, and why. */
export function silent(because: string): Judgement {
  return { kind: "silent", because };
}

/** The exchange keeps the promise. */
export const CONFORMS: Judgement = { kind: "conforms" };

/** The media type of a content-type header without its parameters, lower case; "" when there is none. */
export function mediaType(header: string | undefined): string {
  return header?.split(";")[0]?.trim().toLowerCase() ?? "";
}
