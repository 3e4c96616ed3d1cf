import type { CallOptions, Cloud, QueryValue } from "../../fixtures/cloud/call.ts";
import type { Caller } from "../../fixtures/cloud/exchange.ts";
import type { Json, ProjectedOperation, Projection } from "../../specs/index.ts";
import { validatorsFor } from "../checks/check.ts";
import { fill } from "./fill.ts";
import type { Step } from "./story.ts";
import { placeholdersIn, type Telling } from "./telling.ts";

/** A step's request, its names replaced by what is known. Throws NotKnown. */
export function optionsOf(
  step: Step,
  operation: ProjectedOperation,
  { known }: Telling,
  cloud: Cloud,
  caller: Caller,
): CallOptions {
  const filled = (value: Json): Json => fill(value, known, () => cloud.name("t"));
  const names = placeholdersIn(operation.path);
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

/** Why a body breaks the description, undefined when it does not: a story sends valid requests only. */
export function misfit(
  operation: ProjectedOperation,
  projection: Projection,
  { body }: CallOptions,
): string | undefined {
  const content = operation.request?.contents.find(({ mediaType }) => mediaType.includes("json"));
  if (body === undefined || content === undefined) return undefined;
  const [violation] = validatorsFor(projection).violations(content.pointer, body);
  return violation === undefined ? undefined : JSON.stringify(violation);
}
