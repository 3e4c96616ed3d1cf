import { setTimeout as delay } from "node:timers/promises";
import type { Caller } from "../../fixtures/cloud/exchange.ts";
import type { Ledger, Standing, Undo } from "../../fixtures/cloud/ledger.ts";
import type { Sender } from "../../fixtures/cloud/sender.ts";
import type { Json } from "../../specs/index.ts";
import { type Description, isObject, type Operation, operationsOf, type Service } from "../../specs/index.ts";

/** What teardown works with. */
export interface Removal {
  readonly sender: Sender;
  readonly ledger: Ledger;
  readonly descriptions: readonly Description[];
  readonly deadlineMs: number;
}

const FIRST_PAUSE_MS = 50;
const LONGEST_PAUSE_MS = 2000;

/** Removes what still stands, latest first. Gives what could not be removed, each with the reason. */
export async function tearDown(standing: readonly Standing[], removal: Removal): Promise<readonly string[]> {
  const left: string[] = [];
  for (const thing of standing) {
    try {
      await remove(thing, removal);
      removal.ledger.gone(thing.entry);
    } catch (error) {
      left.push(`${describe(thing)}: ${error instanceof Error ? error.message : String(error)}`);
    }
  }
  return left;
}

async function remove(thing: Standing, removal: Removal): Promise<void> {
  const undo = thing.undo ?? (await findByName(thing, removal));
  if (undo === undefined) return;
  const sent = { caseId: "teardown", caller: thing.caller as Exclude<Caller, "nobody"> };
  const began = performance.now();
  for (let pause = FIRST_PAUSE_MS; ; pause = Math.min(pause * 1.6, LONGEST_PAUSE_MS)) {
    const options = { path: undo.path, ...(undo.body === undefined ? {} : { body: undo.body as Json }) };
    const answer = await removal.sender.call(undo.service, undo.key, options, sent);
    if (answer.status < 300 || answer.status === 404 || answer.status === 410) break;
    // Who may not remove a thing now may not in a minute either.
    const refused = answer.status === 401 || answer.status === 403;
    if (refused || performance.now() - began > removal.deadlineMs)
      throw new Error(`${undo.key} answered ${answer.status}: ${brief(answer.body)}`);
    await delay(pause);
  }
  await untilGone(undo, removal, sent, began);
}

/** Some removals only begin with the answer: the description's `async` names what to ask until it answers 404. */
async function untilGone(
  undo: Undo,
  removal: Removal,
  sent: Parameters<Sender["call"]>[3],
  began: number,
): Promise<void> {
  const operation = operationNamed(removal.descriptions, undo.service, ({ key }) => key === undo.key);
  if (operation?.async === undefined || !operation.async.done.includes(404)) return;
  const show = operationNamed(
    removal.descriptions,
    undo.service,
    ({ operationId }) => operationId === operation.async?.show,
  );
  if (show === undefined) return;
  for (let pause = FIRST_PAUSE_MS; ; pause = Math.min(pause * 1.6, LONGEST_PAUSE_MS)) {
    const answer = await removal.sender.call(undo.service, show.key, { path: undo.path }, sent);
    if (answer.status === 404) return;
    if (performance.now() - began > removal.deadlineMs)
      throw new Error(`still there after ${removal.deadlineMs / 1000} s: ${brief(answer.body)}`);
    await delay(pause);
  }
}

/** A create that was never answered may have made its thing: it is looked for by its name. */
async function findByName(thing: Standing, removal: Removal): Promise<Undo | undefined> {
  if (thing.name === undefined || thing.list === "") return undefined;
  const create = operationNamed(removal.descriptions, thing.service, ({ key }) => key === thing.list);
  const sent = { caseId: "teardown", caller: thing.caller as Exclude<Caller, "nobody"> };
  if (create === undefined) return undefined;
  const listed = await removal.sender.call(thing.service, thing.list, { path: thing.path }, sent);
  const items = isObject(listed.body) ? Object.values(listed.body).find(Array.isArray) : undefined;
  const match = (items as readonly Json[] | undefined)?.map(unwrap).find((item) => item["name"] === thing.name);
  if (match === undefined) return undefined;
  const removeKey = operationNamed(removal.descriptions, thing.service, ({ key }) =>
    new RegExp(`^DELETE ${literally(create.path)}/\\{(\\w+)\\}$`).test(key),
  );
  const parameter = /\{(\w+)\}$/.exec(removeKey?.path ?? "")?.[1];
  if (removeKey === undefined || parameter === undefined) return undefined;
  return {
    service: thing.service,
    key: removeKey.key,
    path: { ...thing.path, [parameter]: String(match["id"] ?? match["name"]) },
  };
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
