import type { Exchange } from "../../fixtures/cloud/exchange.ts";
import { atPointer, type Projection } from "../../specs/index.ts";
import { validatorsFor } from "../checks/check.ts";

/**
 * What the cloud said when it refused a request because the project's quota leaves no room for it; undefined when that is not what it said,
 * and when the request breaks the description: such a one is to be refused as broken, whatever room there is.
 */
export function overQuota(exchange: Exchange, projection: Projection | undefined): string | undefined {
  const { response } = exchange;
  const told = projection?.profile["over-quota"];
  if (projection === undefined || told === undefined || response?.status !== told.status) return undefined;
  if (isBroken(exchange, projection)) return undefined;
  const { body } = response;
  const value = body.kind === "json" ? body.value : undefined;
  if (told.at === undefined || told.says === undefined) return brief(body.kind === "text" ? body.text : value);
  const words = atPointer(value, told.at);
  return typeof words === "string" && new RegExp(told.says).test(words) ? brief(value) : undefined;
}

function isBroken({ operation, request }: Exchange, projection: Projection): boolean {
  const contents = projection.operations.get(operation ?? "")?.request?.contents ?? [];
  const json = contents.find(({ mediaType }) => mediaType === "application/json");
  if (json === undefined || request.body === undefined) return false;
  return validatorsFor(projection).violations(json.pointer, request.body).length > 0;
}

function brief(said: unknown): string {
  return (typeof said === "string" ? said : JSON.stringify(said ?? "")).slice(0, 300);
}
