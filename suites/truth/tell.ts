import type { Answer } from "../../fixtures/cloud/call.ts";
import type { Connection } from "../../fixtures/cloud/connection.ts";
import type { Caller } from "../../fixtures/cloud/exchange.ts";
import type { Ledger } from "../../fixtures/cloud/ledger.ts";
import type { Eventually } from "../../fixtures/resources/fixture.ts";
import { PERSONAS } from "../../specs/index.ts";
import { SOURCES } from "../properties/resources.ts";
import { emptyJudgement } from "../run/judge.ts";
import type { Provision } from "../run/provision.ts";
import { beginning } from "./beginning.ts";
import { learn } from "./learn.ts";
import { oweUndo } from "./owe.ts";
import type { Reads } from "./reads.ts";
import { isPromisedSuccess } from "./seen.ts";
import { settle } from "./settle.ts";
import { misfit, optionsOf } from "./step-request.ts";
import type { RecipeStory, Step } from "./story.ts";
import { projectionFor, type Telling } from "./telling.ts";

/** What stories are told with. */
export interface Teller {
  readonly connection: Connection;
  readonly provision: Provision;
  readonly eventually: Eventually;
  readonly ledger: Ledger;
  readonly reads: Reads;
}

/**
 * Tells a story: sends its calls one after another, waits where the description says that work goes on, and follows every read that leads from
 * what was made. A step that fails does not end the story, only those steps that need what it would have made. Gives what went wrong; never throws.
 */
export async function tell(story: RecipeStory, teller: Teller): Promise<readonly string[]> {
  const cloud = teller.connection.cloud(story.id, () => {});
  const telling: Telling = { story, cloud, known: beginning(story, teller.connection), troubles: [] };
  try {
    const needs = Object.fromEntries(
      Object.entries(story.needs).map(([name, kind]) => [name, SOURCES[kind]?.owned ?? SOURCES[kind]?.shared]),
    );
    const given = await teller.provision.provide(needs as never, story.id, emptyJudgement());
    for (const [name, kind] of Object.entries(story.needs)) telling.known[name] = SOURCES[kind]?.id(given[name]) ?? "";
  } catch (error) {
    telling.troubles.push(`${story.id}: ${messageOf(error)}`);
    return telling.troubles;
  }
  await teller.reads.follow(telling, story.service, Object.keys(story.needs));
  for (const [index, step] of story.steps.entries()) {
    try {
      await take(step, telling, teller);
    } catch (error) {
      telling.troubles.push(`${story.id} step ${index + 1}, ${step.key}: ${messageOf(error)}`);
    }
  }
  return telling.troubles;
}

async function take(step: Step, telling: Telling, teller: Teller): Promise<void> {
  const { connection } = teller;
  const caller = step.as ?? telling.story.as ?? leastCaller(step, connection);
  const cloud = caller === "nobody" ? telling.cloud : telling.cloud.as(caller);
  const handle = cloud[step.service];
  const projection = projectionFor(step.service, caller, connection);
  const operation = projection?.operations.get(step.key);
  if (projection === undefined || operation === undefined) return;
  const options = optionsOf(step, operation, telling, cloud, caller);
  const wrong = misfit(operation, projection, options);
  if (wrong !== undefined) throw new Error(`not sent, as the description does not allow the body: ${wrong}`);
  const answer = await handle.call(step.key, options);
  if (!isPromisedSuccess(operation, answer.status)) throw new Error(refused(answer));
  const made = learn(step, operation, answer, options, telling);
  if (step.undo !== undefined) oweUndo(step, step.undo, telling, teller.ledger, caller);
  await settle(step, operation, projection, telling, cloud, teller.eventually);
  await teller.reads.follow(telling, step.service, made, operation, caller);
}

/** A caller whose persona may call the operation by default policy. */
function leastCaller({ service, key }: Step, connection: Connection): Caller {
  const operation = projectionFor(service, "member", connection)?.operations.get(key);
  if (operation === undefined) return "member";
  return PERSONAS.indexOf(operation.persona) > PERSONAS.indexOf("member") || operation.scope === "system"
    ? "admin"
    : "member";
}

function refused({ status, body }: Answer): string {
  return `answered ${status} ${(typeof body === "string" ? body : JSON.stringify(body ?? "")).slice(0, 240)}`;
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
