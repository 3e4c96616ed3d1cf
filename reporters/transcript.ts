import type { EvidenceBody, EvidenceRecord } from "../suites/results/evidence.ts";
import { clipped, printable } from "./printable.ts";

/** Characters of a body that a format shows; the whole of it stays in the evidence. */
const BODY_LIMIT = 16_384;

/** An exchange as people read HTTP: request line, headers, body, then the same of the response, safe to show. */
export function transcript(record: EvidenceRecord): string {
  const { request, response, failure } = record;
  return printable(
    [
      `# ${record.id} at ${record.at}, ${record.durationMs} ms, as ${record.caller}`,
      `${request.method} ${request.url}`,
      ...headerLines(request.headers),
      ...(request.body === undefined ? [] : ["", shown(request.body)]),
      "",
      ...(response === undefined ? [] : [`HTTP ${response.status}`, ...headerLines(response.headers)]),
      ...(response === undefined || response.body.kind === "none" ? [] : ["", bodyText(response.body)]),
      ...(failure === undefined ? [] : [`No complete response: ${failure.kind}: ${failure.message}`]),
      "",
    ].join("\n"),
  );
}

function headerLines(headers: Readonly<Record<string, string>>): readonly string[] {
  return Object.entries(headers).map(([name, value]) => `${name}: ${clipped(value, BODY_LIMIT).replaceAll("\n", "␊")}`);
}

function bodyText(body: EvidenceBody): string {
  if (body.kind === "json") return shown(body.value);
  if (body.kind === "text") return clipped(body.text, BODY_LIMIT);
  return body.kind === "none" ? "" : `${body.bytes} bytes of binary data, sha256 ${body.sha256}`;
}

function shown(value: unknown): string {
  return clipped(typeof value === "string" ? value : JSON.stringify(value, null, 2), BODY_LIMIT);
}
