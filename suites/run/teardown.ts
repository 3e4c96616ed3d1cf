import { setTimeout as delay } from "node:timers/promises";
import type { CallOptions } from "../../fixtures/cloud/call.ts";
import type { Caller } from "../../fixtures/cloud/exchange.ts";
import type { Ledger, Standing, Undo } from "../../fixtures/cloud/ledger.ts";
import type { Sender } from "../../fixtures/cloud/sender.ts";
import type { Json } from "../../specs/index.ts";
import { type Description, isObject, type Operation, operationsOf, type Service } from "../../specs/index.ts";
import { type Pace, pace } from "./pace.ts";

/** What teardown works with. */
export interface Removal {
  readonly sender: Sender;
  readonly ledger: Ledger;
  readonly descriptions: readonly Description[];
  readonly deadlineMs: number;
  /** What the run has learnt about how long removals take. */
  readonly pace?: Pace;
  /** Whether the run has an administrator, who may remove by force what its maker cannot. */
  readonly administrator?: boolean;
  /** After how long of refusals that happens (10 s). */
  readonly byForceMs?: number;
  /** After how long an accepted removal without effect is asked for again (10 s). */
  readonly askAgainMs?: number;
  /** Removals that lately came to nothing in all the time they had, by service and call: the next of the kind gets no longer than this. */
  readonly hopeless?: { readonly kinds: Set<string>; readonly deadlineMs: number };
}

const FIRST_PAUSE_MS = 50;
const LONGEST_PAUSE_MS = 2000;
/** A removal that was accepted and did nothing in this time is asked for again: some services lose one that comes too early. */
const ASK_AGAIN_MS = 10_000;
/** What refuses to go for so long is in a state from which its maker cannot remove it. */
const BY_FORCE_MS = 10_000;
/** How long the removal of a part may take that would go with the whole. */
const PART_MS = 20_000;
/** As many removals are under way at a time. */
const SIDE_BY_SIDE = 16;
/** How long a thing whose create was not answered may take to appear in its list. */
const APPEARANCE_MS = 3000;

/**
 * Removes what still stands, latest first. Things of one kind whose removal takes its time go side by side. What is part of something that goes too is not
 * insisted on: it goes with the whole. Gives what could not be removed, each with the reason.
 */
export async function tearDown(standing: readonly Standing[], removal: Removal): Promise<readonly string[]> {
  const left: string[] = [];
  const gone = new Set<number>();
  const parts: { readonly part: Standing; readonly whole: Standing; readonly reason: string }[] = [];
  const end = (thing: Standing): void => {
    gone.add(thing.entry);
    removal.ledger.gone(thing.entry);
  };
  for (const things of together(standing, removal)) {
    await Promise.all(
      things.map(async (thing) => {
        const whole = standing.find((other) => isPartOf(thing, other));
        const deadlineMs = whole === undefined ? removal.deadlineMs : Math.min(PART_MS, removal.deadlineMs);
        try {
          await remove(thing, { ...removal, deadlineMs });
          end(thing);
        } catch (error) {
          const reason = `${describe(thing)}: ${error instanceof Error ? error.message : String(error)}`;
          if (whole === undefined) left.push(reason);
          else parts.push({ part: thing, whole, reason });
        }
      }),
    );
  }
  for (const { part, whole, reason } of parts) {
    if (gone.has(whole.entry)) end(part);
    else left.push(reason);
  }
  return left;
}

/** Whether a thing lies below another: the path that removes it has all that the other's has, and more. */
function isPartOf({ undo: part }: Standing, { undo: whole }: Standing): boolean {
  if (part === undefined || whole === undefined || part.service !== whole.service) return false;
  const names = Object.keys(whole.path);
  const more = Object.keys(part.path).length > names.length;
  return more && names.length > 0 && names.every((name) => part.path[name] === whole.path[name]);
}

/** Neighbours that are removed by the same call which only begins their removal. */
function together(standing: readonly Standing[], removal: Removal): readonly (readonly Standing[])[] {
  const groups: Standing[][] = [];
  for (const thing of standing) {
    const last = groups.at(-1);
    const same = last?.[0]?.undo?.service === thing.undo?.service && last?.[0]?.undo?.key === thing.undo?.key;
    const room = last !== undefined && last.length < SIDE_BY_SIDE;
    if (room && same && thing.undo !== undefined && showOf(thing.undo, removal) !== undefined) last.push(thing);
    else groups.push([thing]);
  }
  return groups;
}

async function remove(thing: Standing, removal: Removal): Promise<void> {
  const undos = thing.undo === undefined ? await findByName(thing, removal) : [thing.undo];
  for (const undo of undos) {
    const kind = `${undo.service} ${undo.key}`;
    const { hopeless, deadlineMs } = removal;
    const soon = hopeless?.kinds.has(kind) === true ? hopeless.deadlineMs : deadlineMs;
    try {
      await take(undo, thing, { ...removal, deadlineMs: Math.min(soon, deadlineMs) });
      hopeless?.kinds.delete(kind);
    } catch (error) {
      hopeless?.kinds.add(kind);
      throw error;
    }
  }
}

async function take(undo: Undo, thing: Standing, removal: Removal): Promise<void> {
  const sent = sentFor(thing);
  const began = performance.now();
  const force = removal.administrator === true ? forceOf(undo, removal) : undefined;
  let found = true;
  let forced = false;
  for (let pause = FIRST_PAUSE_MS; ; pause = Math.min(pause * 1.6, LONGEST_PAUSE_MS)) {
    const answer = await removal.sender.call(undo.service, undo.key, optionsOf(undo), sent);
    // An action that takes something back and is told to be invalid has nothing to take back.
    const nothing = undo.key.includes("#") && answer.status === 400;
    found = answer.status !== 404;
    if (answer.status < 300 || answer.status === 404 || answer.status === 410 || nothing) break;
    // Who may not remove a thing now may not in a minute either.
    const refused = answer.status === 401 || answer.status === 403;
    if (refused || performance.now() - began > removal.deadlineMs)
      throw new Error(`${undo.key} answered ${answer.status}: ${brief(answer.body)}`);
    if (force !== undefined && !forced && performance.now() - began > (removal.byForceMs ?? BY_FORCE_MS)) {
      forced = true;
      const options = { path: undo.path, body: { [force.action ?? ""]: {} } };
      await removal.sender.call(undo.service, force.key, options, { ...sent, caller: "admin" });
    }
    await delay(pause);
  }
  await untilGone(undo, removal, sent, { began, found });
}

/** An administrator's action on the thing that its removal is about, and after which it is gone too. */
function forceOf({ service, path, key }: Undo, { descriptions }: Removal): Operation | undefined {
  const resource = key.replace(/^DELETE /, "");
  const whole = /\{(\w+)\}$/.exec(resource)?.[1];
  if (whole === undefined || path[whole] === undefined) return undefined;
  return operationNamed(descriptions, service, ({ persona, action, destroys, ...operation }) => {
    return persona === "admin" && action !== undefined && destroys === whole && operation.path === `${resource}/action`;
  });
}

function optionsOf({ path, body }: Undo): CallOptions {
  return { path, ...(body === undefined ? {} : { body: body as Json }) };
}

function sentFor({ caller }: Standing): Parameters<Sender["call"]>[3] {
  return { caseId: "teardown", caller: caller as Exclude<Caller, "nobody"> };
}

/** Some removals only begin with the answer: the description's `async` names what to ask until it answers 404. */
function showOf(undo: Undo, { descriptions }: Removal): Operation | undefined {
  const operation = operationNamed(descriptions, undo.service, ({ key }) => key === undo.key);
  if (operation?.async === undefined || !operation.async.done.includes(404)) return undefined;
  const { show } = operation.async;
  return operationNamed(descriptions, undo.service, ({ operationId }) => operationId === show);
}

async function untilGone(
  undo: Undo,
  removal: Removal,
  sent: Parameters<Sender["call"]>[3],
  { began, found }: { readonly began: number; readonly found: boolean },
): Promise<void> {
  const show = showOf(undo, removal);
  if (show === undefined) return;
  const asked = performance.now();
  // What was not there yet when it was to be removed, and is there now, is asked for again at once.
  let lately = found ? asked : Number.NEGATIVE_INFINITY;
  const wait = (removal.pace ?? pace()).begin(`${undo.service} ${undo.key}`);
  for (let pause = wait.first; ; ) {
    await delay(pause);
    const before = performance.now();
    const answer = await removal.sender.call(undo.service, show.key, { path: undo.path }, sent);
    const now = performance.now();
    if (answer.status === 404) {
      wait.reached(now - asked);
      return;
    }
    if (now - began > removal.deadlineMs)
      throw new Error(`still there after ${removal.deadlineMs / 1000} s: ${brief(answer.body)}`);
    if (now - lately > (removal.askAgainMs ?? ASK_AGAIN_MS)) {
      lately = now;
      await removal.sender.call(undo.service, undo.key, optionsOf(undo), sent);
    }
    pause = wait.again(now - asked, now - before);
  }
}

/**
 * A create that was never answered may have made its thing, or several, and may do so only now: they are looked for by name for a while.
 * Throws when there is nothing to look for them by.
 */
async function findByName(thing: Standing, removal: Removal): Promise<readonly Undo[]> {
  if (thing.list === "") return [];
  if (thing.name === undefined)
    throw new Error("the create was not answered or does not tell what it made, and that has no name to be looked for");
  const collection = thing.list.replace(/^GET /, "");
  const remover = operationNamed(removal.descriptions, thing.service, ({ key }) =>
    new RegExp(`^DELETE ${literally(collection)}/\\{(\\w+)\\}$`).test(key),
  );
  const parameter = /\{(\w+)\}$/.exec(remover?.path ?? "")?.[1];
  if (remover === undefined || parameter === undefined) return [];
  const began = performance.now();
  for (let pause = FIRST_PAUSE_MS; ; pause = Math.min(pause * 1.6, LONGEST_PAUSE_MS)) {
    const found = await listed(thing, removal);
    if (found.length > 0 || performance.now() - began > Math.min(APPEARANCE_MS, removal.deadlineMs)) {
      const undo = (item: Readonly<Record<string, Json>>): Undo => ({
        service: thing.service,
        key: remover.key,
        path: { ...thing.path, [parameter]: String(item["id"] ?? item["name"]) },
      });
      return found.map(undo);
    }
    await delay(pause);
  }
}

/** What the thing's list shows under its name; a create of several numbers them: `name-1`, `name-2`. */
async function listed(thing: Standing, removal: Removal): Promise<readonly Readonly<Record<string, Json>>[]> {
  const { body } = await removal.sender.call(thing.service, thing.list, { path: thing.path }, sentFor(thing));
  const items = isObject(body) ? Object.values(body).find(Array.isArray) : undefined;
  const named = new RegExp(`^${literally(thing.name ?? "")}(-\\d+)?$`);
  return ((items ?? []) as readonly Json[]).map(unwrap).filter((item) => named.test(String(item["name"])));
}

/** Some lists wrap each item once more: `{"keypairs": [{"keypair": {…}}]}`. */
function unwrap(item: Json): Readonly<Record<string, Json>> {
  if (!isObject(item)) return {};
  const values = Object.values(item);
  return values.length === 1 && isObject(values[0]) ? values[0] : item;
}

function operationNamed(
  descriptions: readonly Description[],
  service: Service,
  fits: (operation: Operation) => boolean,
): Operation | undefined {
  const description = descriptions.find((candidate) => candidate.service === service);
  return description === undefined ? undefined : operationsOf(description).find(fits);
}

function describe(thing: Standing): string {
  const path = Object.values(thing.undo?.path ?? thing.path).join(" ");
  return `${thing.service} ${thing.undo?.key ?? thing.list} ${path}${thing.name === undefined ? "" : ` (${thing.name})`}`;
}

function literally(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/]/g, "\\$&");
}

function brief(value: unknown): string {
  return (typeof value === "string" ? value : (JSON.stringify(value) ?? "")).slice(0, 200);
}
