import type { Evidence, EvidenceRecord } from "../../suites/results/evidence.ts";
import type { Report } from "../../suites/results/index.ts";
import { citedExchanges } from "../cited.ts";
import { clipped, printable } from "../printable.ts";
import { duration, reasonOf } from "../told.ts";

/** Characters of a body as a tree, of one as text, and of all exchanges of a page; the evidence holds the whole. */
const LIMITS = { body: 200_000, text: 20_000, page: 16_000_000 } as const;

/** What the page's script needs, as JSON that cannot end the script element it stands in. `anchors` are by case id. */
export function embedded(report: Report, evidence: Evidence, anchors: ReadonlyMap<string, string>): string {
  const cases = report.cases.map(
    ({ id, title, kind, service, capability, cites, crossReferences, outcome, durationMs }) => ({
      id,
      anchor: anchors.get(id),
      title,
      kind,
      service,
      capability,
      cites,
      tempest: crossReferences.tempest,
      outcome: outcome.kind,
      reason: reasonOf(outcome),
      deviations: outcome.kind === "failed" ? outcome.findings.map(({ code, claim }) => `${claim} (${code})`) : [],
      time: duration(durationMs),
    }),
  );
  const data = { cases: cleaned(cases), exchanges: exchangesOf(report, evidence) };
  return JSON.stringify(data).replace(
    /[<>&\u007f-\u009f\u2028\u2029]/g,
    (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
}

/** The exchanges that the page refers to, by id. */
function exchangesOf(report: Report, evidence: Evidence): Readonly<Record<string, unknown>> {
  const shown: [string, unknown][] = [];
  let size = 0;
  for (const id of citedExchanges(report)) {
    const record = evidence.get(id);
    if (record === undefined || size > LIMITS.page) continue;
    const entry = cleaned({ ...record, ...bodies(record) });
    size += JSON.stringify(entry).length;
    shown.push([id, entry]);
  }
  return Object.fromEntries(shown);
}

/** Bodies that are too long to show as a tree become text that is cut and says so. */
function bodies({ request, response }: EvidenceRecord): object {
  const sent = request.body === undefined ? {} : { request: { ...request, body: short(request.body) } };
  if (response === undefined) return sent;
  const { body } = response;
  if (body.kind === "json") return { ...sent, response: { ...response, body: { ...body, value: short(body.value) } } };
  if (body.kind === "text")
    return { ...sent, response: { ...response, body: { ...body, text: clipped(body.text, LIMITS.text) } } };
  return sent;
}

function short(value: unknown): unknown {
  if (typeof value === "string") return clipped(value, LIMITS.text);
  const text = JSON.stringify(value, null, 2);
  return text.length <= LIMITS.body ? value : clipped(text, LIMITS.text);
}

/** Strings, keys too, as they may be shown. */
function cleaned(value: unknown): unknown {
  if (typeof value === "string") return printable(clipped(value, LIMITS.text));
  if (typeof value !== "object" || value === null) return value;
  if (Array.isArray(value)) return value.map(cleaned);
  return Object.fromEntries(Object.entries(value).map(([key, child]) => [printable(key), cleaned(child)]));
}
