import type { Exchange } from "../../fixtures/cloud/exchange.ts";
import { atPointer, type ServiceProfile } from "../../specs/index.ts";

/** What the cloud said when it refused a request because the project's quota leaves no room for it; undefined when that is not what it said. */
export function overQuota({ response }: Exchange, profile: ServiceProfile | undefined): string | undefined {
  const told = profile?.["over-quota"];
  if (told === undefined || response?.status !== told.status) return undefined;
  const { body } = response;
  const value = body.kind === "json" ? body.value : undefined;
  if (told.at === undefined || told.says === undefined) return brief(body.kind === "text" ? body.text : value);
  const words = atPointer(value, told.at);
  return typeof words === "string" && new RegExp(told.says).test(words) ? brief(value) : undefined;
}

function brief(said: unknown): string {
  return (typeof said === "string" ? said : JSON.stringify(said ?? "")).slice(0, 300);
}
