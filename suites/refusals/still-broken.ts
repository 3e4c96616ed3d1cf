import type { Intent, SentRequest } from "../../fixtures/cloud/exchange.ts";
import { REDACTED } from "../../fixtures/cloud/redaction.ts";
import { isObject, type Json, type ProjectedOperation, type Validators } from "../../specs/index.ts";

/** Whether the request that really went over the wire breaks the description where it was meant to. */
export function stillBroken(
  sent: SentRequest,
  meant: { readonly intent: Intent; readonly body?: Json | undefined },
  operation: ProjectedOperation,
  validators: Validators,
): boolean {
  const { intent } = meant;
  if (intent.kind === "valid") return false;
  const name = /^query (.+)$/.exec(intent.where)?.[1];
  if (name !== undefined) return queryBreaks(name, sent.url, operation, validators);
  const content = operation.request?.contents.find(({ mediaType }) => /\bjson\b/.test(mediaType));
  if (content === undefined || sent.body === undefined) return false;
  return validators.violations(content.pointer, unveiled(sent.body, meant.body)).length > 0;
}

function queryBreaks(name: string, url: string, operation: ProjectedOperation, validators: Validators): boolean {
  const parameter = operation.parameters.find((one) => one.in === "query" && one.name === name);
  const values = new URL(url).searchParams.getAll(name);
  if (values.length === 0) return false;
  if (parameter === undefined) return operation.closedQuery === true;
  // Text on the wire is every value that it can be read as.
  return values.some((text) =>
    readings(text).every((value) => validators.violations(parameter.pointer, value).length > 0),
  );
}

function readings(text: string): readonly Json[] {
  const list: Json[] = [text, [text]];
  if (/^-?\d+$/.test(text)) list.push(Number(text));
  if (/^(true|false)$/i.test(text)) list.push(text.toLowerCase() === "true");
  return list;
}

/** What was sent, with the secrets that the record hides put back. */
function unveiled(sent: Json, meant: Json | undefined): Json {
  if (sent === REDACTED && meant !== undefined) return meant;
  if (Array.isArray(sent))
    return sent.map((item, index) => unveiled(item, (meant as readonly Json[] | undefined)?.[index]));
  if (!isObject(sent)) return sent;
  return Object.fromEntries(
    Object.entries(sent).map(([name, value]) => [name, unveiled(value, isObject(meant) ? meant[name] : undefined)]),
  );
}
