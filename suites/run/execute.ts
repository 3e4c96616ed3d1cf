import type { Answer } from "../../fixtures/cloud/call.ts";
import type { Connection } from "../../fixtures/cloud/connection.ts";
import type { Ledger, Standing } from "../../fixtures/cloud/ledger.ts";
import { Precondition, Unanswered, Unsupported } from "../../fixtures/cloud/trouble.ts";
import type { Eventually } from "../../fixtures/resources/fixture.ts";
import { compareMicroversions, type Service } from "../../specs/index.ts";
import type { Finding, Findings, Outcome } from "../results/index.ts";
import type { Claim } from "../scenarios/scenario.ts";
import type { Case, Replay } from "./case.ts";
import { curlOf } from "./curl.ts";
import { type CaseJudgement, confirm, emptyJudgement, judge } from "./judge.ts";
import { overQuota } from "./over-quota.ts";
import type { Provision } from "./provision.ts";

/** What cases are run with. */
export interface Bench {
  readonly connection: Connection;
  readonly provision: Pick<Provision, "provide">;
  readonly eventually: Eventually;
  readonly seed: number;
  readonly examples: number;
  readonly signal: AbortSignal;
  readonly ledger: Ledger;
  /** Removes what stands. */
  remove(standing: readonly Standing[]): Promise<unknown>;
}

/** How a case ended, and how many exchanges it took. */
export interface Executed {
  readonly outcome: Outcome;
  readonly exchanges: number;
  readonly judgedExchanges: number;
}

/** A claim did not hold: the story ends here, the finding is kept. */
class ClaimBroken extends Error {}

/**
 * Runs one case; when a connection broke under it, once more: a socket that the cloud closed while idle says nothing about the cloud.
 * Both attempts are in the evidence. Never throws.
 */
export async function execute(one: Case, bench: Bench): Promise<Executed> {
  const first = await attempt(one, bench);
  if (!first.broken || bench.signal.aborted) return first;
  const second = await attempt(one, bench);
  return {
    ...second,
    exchanges: first.exchanges + second.exchanges,
    judgedExchanges: first.judgedExchanges + second.judgedExchanges,
  };
}

/** Runs one case once: provides its needs, tells its story, lets the checks judge, and says how it ended. */
async function attempt(one: Case, bench: Bench): Promise<Executed & { readonly broken: boolean }> {
  const judgement = emptyJudgement();
  const claims: Finding[] = [];
  let thrown: unknown;
  let replay: Replay | undefined;
  const tried = (other: CaseJudgement): void => {
    judgement.judged += other.judged;
    judgement.exchanges += other.exchanges;
    judgement.judgedExchanges += other.judgedExchanges;
  };
  const found = (other: CaseJudgement): void => {
    tried(other);
    judgement.deviations.push(...other.deviations);
  };
  const ledger = {
    mark: () => bench.ledger.standing()[0]?.entry ?? 0,
    undoSince: async (mark: number) => {
      await bench.remove(bench.ledger.standing(one.id).filter(({ entry }) => entry > mark));
    },
  };
  try {
    demandSupport(one, bench.connection);
    const given = await bench.provision.provide(one.needs, one.id, judgement);
    const cloud = bench.connection.cloud(one.id, (exchange) => judge(exchange, bench.connection.viewpoint, judgement));
    const { seed, examples, connection, eventually } = bench;
    replay = await one.run({
      ...given,
      cloud,
      claim: claimOf(one, claims, judgement, bench),
      eventually,
      seed,
      examples,
      connection,
      tried,
      found,
      ledger,
    });
  } catch (error) {
    thrown = error;
  }
  const outcome = await outcomeOf(thrown, claims, judgement, bench, replay);
  const broken =
    outcome.kind === "inconclusive" && thrown instanceof Unanswered && thrown.exchange.failure?.kind === "reset";
  return { outcome, exchanges: judgement.exchanges, judgedExchanges: judgement.judgedExchanges, broken };
}

function claimOf(one: Case, broken: Finding[], judgement: CaseJudgement, bench: Bench): Claim {
  return (sentence: string, answer: Answer, holds: boolean, observed?: string) => {
    judgement.judged += 1;
    if (holds) return;
    const { exchange } = answer;
    const noRoom = overQuota(exchange, bench.connection.viewpoint(exchange));
    if (noRoom !== undefined)
      throw new Precondition(`${sentence}: the project's quota leaves no room for it: ${noRoom}`, exchange);
    broken.push({
      code: `claim:${one.id}`,
      claim: one.title,
      cites: one.cites,
      ...(exchange.operation === undefined ? {} : { operation: `${exchange.service} ${exchange.operation}` }),
      ...(exchange.microversion === undefined ? {} : { microversion: exchange.microversion }),
      expected: sentence,
      observed: observed ?? `status ${answer.status}`,
      exchanges: [exchange.id],
      curl: curlOf(exchange),
    });
    throw new ClaimBroken(sentence);
  };
}

/** Throws Unsupported or Precondition when the cloud or the run lacks what the case is about. */
function demandSupport(one: Case, connection: Connection): void {
  const { member } = connection.accounts;
  const missing = member?.missing[one.service];
  if (missing !== undefined) throw new Unsupported(missing);
  for (const [service, since] of Object.entries(one.since) as [Service, string][]) {
    const at = connection.microversion(service);
    if (at !== undefined && compareMicroversions(at, since) < 0) {
      throw new Unsupported(`${service} is judged at microversion ${at}; the claim holds from ${since} on`);
    }
  }
  for (const [service, aliases] of Object.entries(one.extensions) as [Service, readonly string[]][]) {
    const lacking = aliases.filter((alias) => connection.extensions[service]?.has(alias) === false);
    if (lacking.length > 0) throw new Unsupported(`${service} does not advertise the extension ${lacking.join(", ")}`);
  }
  for (const caller of one.callers) {
    if (connection.accounts[caller] === undefined) {
      throw new Precondition(`The claim needs the account "${caller}": give --${caller} NAME, an entry of clouds.yaml`);
    }
  }
}

async function outcomeOf(
  thrown: unknown,
  broken: readonly Finding[],
  judgement: CaseJudgement,
  bench: Bench,
  replay?: Replay,
): Promise<Outcome> {
  const { findings, disputed } = await confirm(judgement.deviations, bench.connection.viewpoint);
  const [first, ...rest] = [...broken, ...findings].map((finding) =>
    replay === undefined ? finding : { ...finding, replay },
  );
  if (first !== undefined)
    return { kind: "failed", judged: judgement.judged, findings: [first, ...rest] satisfies Findings };
  if (bench.signal.aborted) return { kind: "inconclusive", because: "The run was interrupted" };
  if (thrown instanceof Unsupported) return { kind: "unsupported", proof: thrown.message };
  if (thrown instanceof Precondition || thrown instanceof Unanswered) {
    return {
      kind: "inconclusive",
      because: thrown.message,
      ...(thrown.exchange === undefined ? {} : { exchanges: [thrown.exchange.id] }),
    };
  }
  if (thrown !== undefined) return { kind: "errored", message: toldError(thrown) };
  if (disputed.length > 0) return { kind: "inconclusive", because: disputed.join("; ") };
  if (judgement.judged === 0) return { kind: "inconclusive", because: "Nothing was judged" };
  return { kind: "passed", judged: judgement.judged };
}

function toldError(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const frame =
    error.stack
      ?.split("\n")
      .find((line) => line.includes("/suites/") || line.includes("/fixtures/"))
      ?.trim() ?? "";
  return `${error.name}: ${error.message} ${frame.replace(/file:\/\/\S*\/(suites|fixtures)\//, "$1/")}`.trim();
}
