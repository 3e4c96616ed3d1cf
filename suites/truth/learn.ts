import type { Answer, CallOptions } from "../../fixtures/cloud/call.ts";
import { atPointer, type Json, type ProjectedOperation } from "../../specs/index.ts";
import type { Step } from "./story.ts";
import type { Telling } from "./telling.ts";

/** Remembers what the answer tells and what the step chose; gives the names. */
export function learn(
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
