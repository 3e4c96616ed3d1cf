import type { Connection } from "../../fixtures/cloud/connection.ts";
import type { Exchange } from "../../fixtures/cloud/exchange.ts";
import { Unanswered } from "../../fixtures/cloud/trouble.ts";
import type { Service } from "../../specs/index.ts";
import { seedOf } from "../properties/property-case.ts";
import type { Attempt, Reception } from "./attempt.ts";
import { breaksOf } from "./breaks.ts";
import type { Ground, Sender } from "./ground.ts";
import { explanation, leniencies } from "./lenient.ts";
import { type Addressee, type Planned, scheduleOf } from "./schedule.ts";
import { stillBroken } from "./still-broken.ts";

/** What a measurement works with. */
export interface Measurement {
  readonly connection: Connection;
  readonly ground: Ground;
  readonly requests: number;
  readonly seed: number;
  readonly concurrency: number;
  /** Of the planned requests only each n-th, from the i-th on. */
  readonly shard?: { readonly index: number; readonly of: number };
  addressees(service: Service): readonly Addressee[];
  /** Removes what an accepted request made. */
  undo(caseId: string): Promise<void>;
  progress(done: number, of: number): void;
}

/** Sends broken requests to one service, spread over its operations and over what can be broken in each. */
export async function measure(service: Service, on: Measurement): Promise<readonly Attempt[]> {
  const offers: {
    readonly to: Addressee;
    readonly addressed: boolean;
    readonly breaks: ReturnType<typeof breaksOf>;
  }[] = [];
  for (const to of on.addressees(service)) {
    const source = await on.ground.sourceOf(to.operation, to.projection, to.sender);
    const breaks = breaksOf(source, seedOf(on.seed, to.operation.id));
    if (breaks.length > 0) offers.push({ to, addressed: source.addressed, breaks });
  }
  const { index: part, of } = on.shard ?? { index: 1, of: 1 };
  const planned = scheduleOf(offers, on.requests, on.seed).filter((_, index) => index % of === part - 1);
  const known = leniencies(service);
  const attempts: Attempt[] = [];
  let next = 0;
  const work = async (): Promise<void> => {
    for (let index = next++; index < planned.length; index = next++) {
      const attempt = await send(planned[index] as Planned, index, on);
      const explained = explanation(attempt, known);
      attempts.push(explained === undefined ? attempt : { ...attempt, explained });
      on.progress(attempts.length, planned.length);
    }
  };
  await Promise.all(Array.from({ length: on.concurrency }, work));
  return attempts;
}

async function send(planned: Planned, index: number, on: Measurement): Promise<Attempt> {
  const { operation, sender } = planned.to;
  const { constraint, where, given, options } = planned.broken;
  const caseId = `refusals: ${operation.service} ${index}`;
  const first = await exchangeOf(planned, caseId, on);
  // A socket that was closed while idle says nothing; one that is closed twice by the same request says much.
  const exchange = first.failure?.kind === "reset" ? await exchangeOf(planned, caseId, on) : first;
  await on.undo(caseId);
  const body =
    options.body ?? (typeof options.content?.data === "string" ? JSON.parse(options.content.data) : undefined);
  const broken = stillBroken(exchange.request, { intent: options.intent, body }, operation, planned.validators);
  const status = exchange.response?.status ?? 0;
  return {
    service: operation.service,
    operation: operation.key,
    caller: sender satisfies Sender,
    constraint,
    where,
    ...(given === undefined ? {} : { given }),
    addressed: planned.addressed,
    reception: broken
      ? receptionOf(
          status,
          operation.responses.some((one) => one.status === status),
        )
      : "dropped",
    status,
    url: exchange.request.url,
    ...(exchange.request.body === undefined ? {} : { body: exchange.request.body }),
    answer: told(exchange),
  };
}

async function exchangeOf({ to, broken }: Planned, caseId: string, on: Measurement): Promise<Exchange> {
  const cloud = on.connection.cloud(caseId, () => {}).as(to.sender);
  try {
    return (await cloud[to.operation.service].call(to.operation.key, broken.options)).exchange;
  } catch (error) {
    if (error instanceof Unanswered) return error.exchange;
    throw error;
  }
}

function receptionOf(status: number, documented: boolean): Reception {
  if (status === 0) return "unanswered";
  if (status < 400) return "accepted";
  if (status >= 500) return "failed";
  return documented ? "refused" : "undocumented";
}

function told({ response, failure }: Exchange): string {
  const body = response?.body;
  const text =
    body?.kind === "json" ? JSON.stringify(body.value) : body?.kind === "text" ? body.text : (failure?.message ?? "");
  return text.slice(0, 300);
}
