import type { Caller } from "../../fixtures/cloud/exchange.ts";
import type { Ledger } from "../../fixtures/cloud/ledger.ts";
import { fill } from "./fill.ts";
import type { Step } from "./story.ts";
import { placeholdersIn, type Telling } from "./telling.ts";

/** Writes into the ledger what takes away what a step made, where the description does not know it. */
export function oweUndo(
  step: Step,
  undo: NonNullable<Step["undo"]>,
  { known, story }: Telling,
  ledger: Ledger,
  asked: Caller,
): void {
  // Who signed by other means than a token has none to take it back with.
  const caller = asked === "nobody" ? (story.as ?? "member") : asked;
  const { service = step.service, key } = undo;
  const names = placeholdersIn(key);
  const path = Object.fromEntries(names.map((name) => [name, String(known[name] ?? "")]));
  const body = undo.body === undefined ? undefined : fill(undo.body, known, () => "");
  const entry = ledger.intend({ caseId: story.id, caller, service, list: "", path });
  ledger.made(entry, { service, key, path, ...(body === undefined ? {} : { body }) });
}
