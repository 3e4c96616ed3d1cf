import fc from "fast-check";
import type { Answer } from "../../fixtures/cloud/call.ts";
import type { Exchange } from "../../fixtures/cloud/exchange.ts";
import { Precondition, Unanswered } from "../../fixtures/cloud/trouble.ts";
import type { ProjectedOperation } from "../../specs/index.ts";
import { noServerError } from "../checks/no-server-error.ts";
import type { CaseStory, Replay } from "../run/case.ts";
import { type CaseJudgement, emptyJudgement, judge } from "../run/judge.ts";
import type { Generated } from "./request.ts";

/** Requests among which one of each kind is looked for. */
const CANDIDATES = 60;

/** Kinds of broken requests that one operation is sent beyond chance. */
const MOST_KINDS = 14;

/** Requests that shrinking may cost beyond the examples. */
const SHRINK_BUDGET = 40;

interface Options {
  readonly seed: number;
  readonly runs: number;
  readonly caseId: string;
}

type Deviations = CaseJudgement["deviations"];

/** A request on which the connection was closed. */
interface Dropped {
  readonly generated: Generated;
  readonly trouble: Unanswered;
}

/** What a search looks for, and where it puts what was not answered. */
interface Looking {
  readonly relevant: (deviations: Deviations, answer: Answer) => Deviations;
  readonly dropped: Dropped[];
}

/**
 * Sends generated requests until one deviates, shrinks it, and sends the smallest once more as the story's own call, so that the checks
 * judge the final request itself. A deviation that does not come back is inconclusive. That the service fails with a 5xx is looked at apart, after
 * all else: guidelines weigh it apart, and it must not end the search before something worse is found; so is that it closes the connection instead
 * of answering. A service that fails on every valid request does not offer the operation, and that is a claim of its own.
 */
export async function explore(
  requests: fc.Arbitrary<Generated>,
  operation: ProjectedOperation,
  story: CaseStory,
  options: Options,
): Promise<Replay | undefined> {
  const mark = story.ledger.mark();
  let failures = 0;
  const answers: Answer[] = [];
  const dropped: Dropped[] = [];
  const aside = (deviations: Deviations, answer: Answer): Deviations => {
    const others = deviations.filter(({ check }) => check !== noServerError);
    failures += deviations.length - others.length;
    answers.push(answer);
    return others;
  };
  const replay = await search(requests, operation, story, options, { relevant: aside, dropped });
  const [first] = dropped;
  if (replay === undefined && first !== undefined) {
    if (answers.length === 0) throw first.trouble;
    await story.ledger.undoSince(mark);
    await sendDropped(first, operation, story, options);
  }
  if (replay !== undefined || failures === 0) return replay;
  const last = answers.at(-1);
  if (last !== undefined && last.exchange.intent.kind === "valid")
    story.claim(
      "Some valid request is answered otherwise than by a 5xx",
      last,
      answers.some(({ status }) => status < 500),
      `${answers.length} of ${answers.length} valid requests are answered by a 5xx`,
    );
  await story.ledger.undoSince(mark);
  const failing = (deviations: Deviations): Deviations => deviations.filter(({ check }) => check === noServerError);
  return await search(requests, operation, story, options, { relevant: failing, dropped: [] });
}

/** Once more what was not answered: a connection may break of itself once, but not each time that a certain request is sent. */
async function sendDropped(
  { generated }: Dropped,
  operation: ProjectedOperation,
  { connection, found }: CaseStory,
  { caseId }: Options,
): Promise<void> {
  const cloud = connection.cloud(caseId, () => {});
  try {
    await cloud[operation.service].call(operation.key, generated.options);
  } catch (error) {
    if (!isReset(error)) throw error;
    const deviation = {
      kind: "deviates",
      expected: "an answer with a status below 500",
      observed: "the connection was closed without an answer",
    } as const;
    const { exchange } = error;
    found({ ...emptyJudgement(), judged: 1, deviations: [{ check: noServerError, exchange, deviation }] });
  }
}

function isReset(error: unknown): error is Unanswered {
  return error instanceof Unanswered && error.exchange.failure?.kind === "reset";
}

async function search(
  requests: fc.Arbitrary<Generated>,
  operation: ProjectedOperation,
  story: CaseStory,
  options: Options,
  { relevant, dropped }: Looking,
): Promise<Replay | undefined> {
  const { connection, ledger } = story;
  const mark = ledger.mark();
  let sent = 0;
  const conforms = async (generated: Generated): Promise<boolean> => {
    const { fits, options: call } = generated;
    fc.pre(fits);
    if (sent >= Math.max(options.runs, examples.length) + SHRINK_BUDGET) return true;
    sent += 1;
    const judgement = emptyJudgement();
    const cloud = connection.cloud(options.caseId, (exchange: Exchange) =>
      judge(exchange, connection.viewpoint, judgement),
    );
    try {
      const answer = await cloud[operation.service].call(operation.key, call);
      story.tried({ ...judgement, deviations: [] });
      return relevant(judgement.deviations, answer).length === 0;
    } catch (error) {
      if (!isReset(error)) throw error;
      dropped.push({ generated, trouble: error });
      return true;
    }
  };
  const examples = oneOfEachKind(requests, options.seed);
  const details = await fc.check(fc.asyncProperty(requests, conforms), {
    seed: options.seed,
    numRuns: Math.max(options.runs, examples.length),
    examples,
    maxSkipsPerRun: 200,
    interruptAfterTimeLimit: 300_000,
  });
  if (details.errorInstance instanceof Unanswered || details.errorInstance instanceof Precondition)
    throw details.errorInstance;
  if (details.failed && details.counterexample === null) {
    const told = `No request could be generated for ${operation.id}: ${details.numSkips} candidates were refused`;
    // For ours that is our own error; what others describe may not be for generating from.
    throw operation.foreign === true ? new Precondition(told) : new Error(told);
  }
  if (!details.failed) {
    if (details.interrupted)
      throw new Precondition(`Only ${details.numRuns} of ${options.runs} generated requests were sent in time`);
    return undefined;
  }
  const [smallest] = details.counterexample as [Generated];
  const replay = { seed: details.seed, path: details.counterexamplePath ?? "" };
  // What the first sending made would answer the second for itself (a name that is taken).
  await ledger.undoSince(mark);
  const judgement = emptyJudgement();
  const again = connection.cloud(options.caseId, (exchange) => judge(exchange, connection.viewpoint, judgement));
  const answer = await again[operation.service].call(operation.key, smallest.options);
  if (relevant(judgement.deviations, answer).length === 0)
    throw new Precondition(
      `A generated request deviated once and not again (seed ${replay.seed}, path ${replay.path})`,
    );
  story.found(judgement);
  return replay;
}

/** The smallest request for each constraint that can be broken: chance alone would try one twice and leave out another. */
function oneOfEachKind(requests: fc.Arbitrary<Generated>, seed: number): [Generated][] {
  const kinds = new Map<string, Generated>();
  for (const generated of fc.sample(requests, { seed, numRuns: CANDIDATES })) {
    const { intent } = generated.options;
    if (!generated.fits || intent.kind !== "breaks") continue;
    // An object is closed, or not, for each place apart; a length is counted alike everywhere.
    const kind =
      intent.constraint === "additionalProperties" ? `${intent.constraint} ${intent.where}` : intent.constraint;
    const known = kinds.get(kind);
    if (known === undefined || sizeOf(generated) < sizeOf(known)) kinds.set(kind, generated);
  }
  return [...kinds.values()].slice(0, MOST_KINDS).map((generated) => [generated]);
}

function sizeOf({ options }: Generated): number {
  return JSON.stringify(options.body ?? options.query ?? null).length;
}
