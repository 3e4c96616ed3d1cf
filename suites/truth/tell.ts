import { randomBytes } from "node:crypto";
import type { Answer, CallOptions, Cloud, QueryValue } from "../../fixtures/cloud/call.ts";
import type { Connection } from "../../fixtures/cloud/connection.ts";
import type { Caller } from "../../fixtures/cloud/exchange.ts";
import type { Ledger } from "../../fixtures/cloud/ledger.ts";
import type { Eventually } from "../../fixtures/resources/fixture.ts";
import { atPointer, type Json, PERSONAS, type ProjectedOperation, type Projection } from "../../specs/index.ts";
import { validatorsFor } from "../checks/check.ts";
import { SOURCES } from "../properties/resources.ts";
import { emptyJudgement } from "../run/judge.ts";
import type { Provision } from "../run/provision.ts";
import { fill, NotKnown } from "./fill.ts";
import type { Reads } from "./reads.ts";
import { isPromisedSuccess } from "./seen.ts";
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

/** What every story knows: whose it is, and some times. */
function beginning(story: RecipeStory, connection: Connection): Record<string, Json> {
  const { member, admin, other } = connection.accounts;
  const own = connection.cloud(story.id, () => {}).as(story.as === "admin" && admin !== undefined ? "admin" : "member");
  const inDays = (days: number): string => new Date(Date.now() + days * 86_400_000).toISOString();
  return {
    project_id: own.projectId,
    user_id: own.userId,
    ...(member === undefined ? {} : { member_project_id: member.projectId, member_user_id: member.userId }),
    ...(admin === undefined ? {} : { admin_project_id: admin.projectId, admin_user_id: admin.userId }),
    ...(other === undefined ? {} : { other_project_id: other.projectId, other_user_id: other.userId }),
    auth_body: own.authBody,
    tomorrow: inDays(1).replace(/\.\d+Z$/, ".000000Z"),
    yesterday: inDays(-1).slice(0, 19).replace("T", " "),
    nonce: randomBytes(8).toString("hex"),
    seconds: String(Math.floor(Date.now() / 1000)),
  };
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
  const wrong = fitting(operation, projection, options);
  if (wrong !== undefined) throw new Error(`not sent, as the description does not allow the body: ${wrong}`);
  const answer = await handle.call(step.key, options);
  if (!isPromisedSuccess(operation, answer.status)) throw new Error(refused(answer));
  const made = learn(step, operation, answer, options, telling);
  if (step.undo !== undefined) oweUndo(step, step.undo, telling, teller.ledger, caller);
  await settle(step, operation, projection, telling, cloud, teller);
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

function optionsOf(
  step: Step,
  operation: ProjectedOperation,
  { known }: Telling,
  cloud: Cloud,
  caller: Caller,
): CallOptions {
  const filled = (value: Json): Json => fill(value, known, () => cloud.name("t"));
  const names = [...operation.path.matchAll(/\{(\w+)\}/g)].map((match) => match[1] as string);
  const path = Object.fromEntries(names.map((name) => [name, String(filled(step.path?.[name] ?? `$${name}`))]));
  return {
    path,
    ...(step.body === undefined ? {} : { body: filled(step.body) }),
    ...(step.content === undefined
      ? {}
      : { content: { type: step.content.type, data: String(filled(step.content.data)) } }),
    ...(step.query === undefined ? {} : { query: filled(step.query) as Record<string, QueryValue> }),
    ...(step.headers === undefined ? {} : { headers: filled(step.headers) as Record<string, string> }),
    ...(caller === "nobody" ? { token: "none" } : {}),
  };
}

/** Why a body breaks the description; a story sends valid requests only. */
function fitting(operation: ProjectedOperation, projection: Projection, { body }: CallOptions): string | undefined {
  const content = operation.request?.contents.find(({ mediaType }) => mediaType.includes("json"));
  if (body === undefined || content === undefined) return undefined;
  const [violation] = validatorsFor(projection).violations(content.pointer, body);
  return violation === undefined ? undefined : JSON.stringify(violation);
}

/** Remembers what the answer tells and what the step chose; gives the names. */
function learn(
  step: Step,
  operation: ProjectedOperation,
  answer: Answer,
  options: CallOptions,
  telling: Telling,
): readonly string[] {
  const { known } = telling;
  // A name that the caller chose is known as soon as it was taken.
  const chosen = Object.keys(step.path ?? {});
  for (const name of chosen) known[name] = String(options.path?.[name]);
  const produces = operation.responses.find(({ status }) => status === answer.status)?.produces ?? {};
  for (const [name, place] of Object.entries(step.keep ?? produces)) {
    const value = taken(place, answer, options);
    if (value !== undefined && value !== null) known[name] = value;
  }
  if (operation.method === "DELETE") for (const name of chosen) delete known[name];
  return operation.method === "DELETE" ? [] : [...chosen, ...Object.keys(step.keep ?? produces)];
}

/**
 * What stands at a place: a JSON pointer into the answer, `header <name>` or `text`, or an OpenAPI runtime expression; each with ` ~ <expression>` for
 * a part of it.
 */
function taken(place: string, { body, headers, bytes }: Answer, options: CallOptions): Json | undefined {
  const [source = "", expression] = place.split(" ~ ", 2);
  const [, header] = /^(?:header |\$response\.header\.)(.+)$/.exec(source) ?? [];
  const [, parameter] = /^\$request\.path\.(.+)$/.exec(source) ?? [];
  const [, sent] = /^\$request\.body#(.+)$/.exec(source) ?? [];
  const value =
    header !== undefined
      ? headers[header]
      : parameter !== undefined
        ? (options.path as Readonly<Record<string, string>> | undefined)?.[parameter]
        : sent !== undefined
          ? atPointer(options.body, sent)
          : source === "text"
            ? new TextDecoder().decode(bytes)
            : atPointer(body, source);
  return expression === undefined ? value : new RegExp(expression, "u").exec(String(value))?.[1];
}

function oweUndo(
  step: Step,
  undo: NonNullable<Step["undo"]>,
  { known, story }: Telling,
  ledger: Ledger,
  asked: Caller,
): void {
  // Who signed by other means than a token has none to take it back with.
  const caller = asked === "nobody" ? (story.as ?? "member") : asked;
  const { service = step.service, key } = undo;
  const names = [...key.matchAll(/\{(\w+)\}/g)].map((match) => match[1] as string);
  const path = Object.fromEntries(names.map((name) => [name, String(known[name] ?? "")]));
  const body = undo.body === undefined ? undefined : fill(undo.body, known, () => "");
  const entry = ledger.intend({ caseId: story.id, caller, service, list: "", path });
  ledger.made(entry, { service, key, path, ...(body === undefined ? {} : { body }) });
}

/** Waits for the end that the step or the description names. */
async function settle(
  step: Step,
  operation: ProjectedOperation,
  projection: Projection,
  telling: Telling,
  cloud: Cloud,
  { eventually }: Teller,
): Promise<void> {
  const { async } = operation;
  const show = [...projection.operations.values()].find(({ operationId }) => operationId === async?.show);
  const ends =
    (step.until === undefined
      ? undefined
      : { ...step.until, values: fill([...step.until.values], telling.known, () => "") as readonly Json[] }) ??
    (async === undefined || show === undefined
      ? undefined
      : { key: show.key, pointer: async.field, values: async.done as readonly Json[] });
  if (ends === undefined) return;
  const names = [...ends.key.matchAll(/\{(\w+)\}/g)].map((match) => match[1] as string);
  const path = Object.fromEntries(names.map((name) => [name, String(fill(`$${name}`, telling.known, () => ""))]));
  const failed: readonly Json[] = async?.failed ?? [];
  const reached = await eventually(`${step.key} is done`, () => cloud[step.service].call(ends.key, { path }), {
    until: ({ status, body }) => {
      const value = atPointer(body, ends.pointer) ?? null;
      return ends.values.includes(value) || (status === 404 && ends.values.includes(404)) || failed.includes(value);
    },
  });
  const state = atPointer(reached.body, ends.pointer) ?? null;
  if (failed.includes(state) && !ends.values.includes(state)) throw new Error(`ended in ${JSON.stringify(state)}`);
}

function refused({ status, body }: Answer): string {
  return `answered ${status} ${(typeof body === "string" ? body : JSON.stringify(body ?? "")).slice(0, 240)}`;
}

function messageOf(error: unknown): string {
  if (error instanceof NotKnown) return error.message;
  return error instanceof Error ? error.message : String(error);
}
