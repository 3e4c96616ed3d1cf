import type { Connection } from "../../fixtures/cloud/connection.ts";
import type { Exchange } from "../../fixtures/cloud/exchange.ts";
import type { JsonObject } from "../../specs/index.ts";
import { CHECKS } from "../checks/all.ts";
import { type Check, judgedOf } from "../checks/check.ts";
import type { Deviation, Finding } from "../results/index.ts";
import { curlOf } from "./curl.ts";

/** What the checks said of the exchanges of one case. */
export interface CaseJudgement {
  /** Judgements that conform or deviate; silence is not counted. */
  judged: number;
  exchanges: number;
  judgedExchanges: number;
  readonly deviations: { readonly check: Check; readonly exchange: Exchange; readonly deviation: Deviation }[];
}

/** Nothing judged yet. */
export function emptyJudgement(): CaseJudgement {
  return { judged: 0, exchanges: 0, judgedExchanges: 0, deviations: [] };
}

/** Puts one exchange before every check. */
export function judge(exchange: Exchange, viewpoint: Connection["viewpoint"], into: CaseJudgement): void {
  into.exchanges += 1;
  const judged = judgedOf(exchange, viewpoint(exchange));
  if (judged === undefined) return;
  let spoke = 0;
  for (const check of CHECKS) {
    const judgement = check.judge(judged);
    if (judgement.kind === "silent") continue;
    spoke += 1;
    if (judgement.kind === "deviates") into.deviations.push({ check, exchange, deviation: judgement });
  }
  into.judged += spoke;
  if (spoke > 0) into.judgedExchanges += 1;
}

/** Findings, one per broken promise and operation, confirmed; and what the two validators disagree on. */
export interface Confirmed {
  readonly findings: readonly Finding[];
  readonly disputed: readonly string[];
}

/** Confirms deviations: what a schema decided, the arbiter must confirm. Equal deviations become one finding with all their exchanges. */
export async function confirm(
  deviations: CaseJudgement["deviations"],
  viewpoint: Connection["viewpoint"],
): Promise<Confirmed> {
  const findings = new Map<string, Finding>();
  const disputed = new Set<string>();
  for (const { check, exchange, deviation } of deviations) {
    const key = [
      check.id,
      exchange.operation,
      deviation.where?.replace(/\/\d+/g, "/*"),
      deviation.expected.replace(/\/\d+/g, "/*"),
    ].join("\n");
    const known = findings.get(key);
    if (known !== undefined) {
      if (known.exchanges.length < 5) findings.set(key, { ...known, exchanges: [...known.exchanges, exchange.id] });
      continue;
    }
    if (!(await confirmed(deviation, exchange, viewpoint))) {
      disputed.add(`${check.id} at ${exchange.operation}: the validators disagree on ${deviation.expected}`);
      continue;
    }
    findings.set(key, findingOf(check, exchange, deviation));
  }
  return { findings: [...findings.values()], disputed: [...disputed] };
}

async function confirmed(
  deviation: Deviation,
  exchange: Exchange,
  viewpoint: Connection["viewpoint"],
): Promise<boolean> {
  const projection = viewpoint(exchange);
  if (deviation.schema === undefined || projection === undefined || exchange.response === undefined) return true;
  // Loaded when first asked: it is two hundred files, and a cloud that keeps its promises never brings it up.
  const { arbiterAccepts } = await import("../../specs/arbiter.ts");
  const { pointer, instance } = deviation.schema;
  const { body, headers } = exchange.response;
  const value = instance === "body" ? (body.kind === "json" ? body.value : null) : (headers[instance.header] ?? null);
  try {
    return !(await arbiterAccepts(projection.document as JsonObject, pointer, value));
  } catch {
    return false;
  }
}

function findingOf(check: Check, exchange: Exchange, deviation: Deviation): Finding {
  return {
    code: `check:${check.id}`,
    claim: check.claim,
    cites: check.cites,
    ...(exchange.operation === undefined ? {} : { operation: `${exchange.service} ${exchange.operation}` }),
    ...(exchange.microversion === undefined ? {} : { microversion: exchange.microversion }),
    expected: deviation.expected,
    observed: deviation.observed,
    ...(deviation.where === undefined ? {} : { where: deviation.where }),
    exchanges: [exchange.id],
    curl: curlOf(exchange),
  };
}
