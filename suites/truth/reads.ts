import type { Connection } from "../../fixtures/cloud/connection.ts";
import type { Caller } from "../../fixtures/cloud/exchange.ts";
import { isObject, isSafe, type ProjectedOperation, type Service } from "../../specs/index.ts";
import { isPromisedSuccess } from "./seen.ts";
import { placeholdersIn, projectionFor, type Telling } from "./telling.ts";

/** Follows links: whatever can be read of what a step made is read, once per caller in the whole run. */
export interface Reads {
  /** Reads what the names in `made` newly lead to, and what stands at or below the path that was written to. */
  follow(
    telling: Telling,
    service: Service,
    made: readonly string[],
    written?: ProjectedOperation,
    maker?: Caller,
  ): Promise<void>;
  /** Reads what no path parameter stands in the way of and nobody has read yet. */
  rest(telling: Telling, service: Service): Promise<void>;
}

/** A refusal or an empty list may come from the state of that one thing: others are tried, but not for ever. */
const TRIES = 3;
/** What stands beside something that was just written is likelier to be there now. */
const TRIES_BESIDE = 8;
const DONE = Number.POSITIVE_INFINITY;

/** Reads through the eyes of member and administrator. */
export function readsOf(connection: Connection): Reads {
  const tried = new Map<string, number>();
  const read = async (
    operation: ProjectedOperation,
    caller: Exclude<Caller, "nobody">,
    telling: Telling,
    limit: number,
  ): Promise<void> => {
    const id = `${caller} ${operation.id}`;
    const count = tried.get(id) ?? 0;
    if (count >= limit) return;
    tried.set(id, DONE);
    const names = placeholdersIn(operation.path);
    const path = Object.fromEntries(names.map((name) => [name, String(telling.known[name])]));
    try {
      const answer = await telling.cloud.as(caller)[operation.service].call(operation.key, { path });
      if (!isPromisedSuccess(operation, answer.status) || hasEmptyList(answer.body)) tried.set(id, count + 1);
    } catch (error) {
      tried.set(id, count + 1);
      telling.troubles.push(
        `${telling.story.id}, ${operation.key}: ${error instanceof Error ? error.message : String(error)}`,
      );
    }
  };
  const readable = (operation: ProjectedOperation, known: Telling["known"]): boolean =>
    isSafe(operation) &&
    !operation.parameters.some((parameter) => parameter.in !== "path" && parameter.required) &&
    placeholdersIn(operation.path).every((name) => known[name] !== undefined);
  const each = async (
    telling: Telling,
    service: Service,
    callers: readonly Exclude<Caller, "nobody">[],
    limitOf: (operation: ProjectedOperation) => number,
  ): Promise<void> => {
    for (const caller of callers) {
      const operations = [...(projectionFor(service, caller, connection)?.operations.values() ?? [])];
      for (const operation of operations) {
        const admits = caller === "admin" || (operation.persona !== "admin" && operation.persona !== "manager");
        if (admits && readable(operation, telling.known)) await read(operation, caller, telling, limitOf(operation));
      }
    }
  };
  return {
    follow: (telling, service, made, written, maker = "member") =>
      each(telling, service, maker === "admin" ? ["admin"] : ["member", ...adminOf(connection)], (operation) => {
        const beside =
          written !== undefined && (operation.path === written.path || operation.path.startsWith(`${written.path}/`));
        return beside ? TRIES_BESIDE : placeholdersIn(operation.path).some((name) => made.includes(name)) ? TRIES : 0;
      }),
    rest: (telling, service) =>
      each(telling, service, ["member", ...adminOf(connection)], (operation) =>
        placeholdersIn(operation.path).every((name) => name === "project_id" || name === "user_id") ? TRIES : 0,
      ),
  };
}

/** `{"servers": []}` shows none of its fields. */
function hasEmptyList(body: unknown): boolean {
  return isObject(body) && Object.values(body).some((value) => Array.isArray(value) && value.length === 0);
}

function adminOf({ accounts }: Connection): readonly "admin"[] {
  return accounts.admin === undefined ? [] : ["admin"];
}
