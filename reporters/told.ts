import type { CaseReport, Finding, Outcome, OutcomeKind, Report } from "../suites/results/index.ts";
import { assertNever } from "./assert-never.ts";
import { clipped, onOneLine, printable } from "./printable.ts";
import { thousands } from "./thousands.ts";

/** The sentence that goes with an outcome. */
export function reasonOf(outcome: Outcome): string {
  switch (outcome.kind) {
    case "passed":
      return outcome.judged === 0 ? "Nothing was judged" : counted(outcome.judged, "judgement");
    case "failed":
      return `${counted(outcome.findings.length, "deviation")} in ${counted(outcome.judged, "judgement")}`;
    case "unsupported":
      return outcome.proof;
    case "inconclusive":
      return outcome.because;
    case "skipped":
      return outcome.reason;
    case "errored":
      return outcome.message;
    default:
      return assertNever(outcome);
  }
}

/** What each kind means, in the words of the reports. */
export const MEANING: Readonly<Record<OutcomeKind, string>> = {
  passed: "Judged, and everything held",
  failed: "The cloud deviated from a published clause",
  unsupported: "The cloud says that it does not have this",
  inconclusive: "Could not tell",
  skipped: "Left out on purpose",
  errored: "Our own fault",
};

/** `1 case`, `2 cases`: a count with its noun. */
export function counted(count: number, noun: string): string {
  return `${thousands(count)} ${noun}${count === 1 ? "" : "s"}`;
}

/** How long, in the unit that reads best: `38 ms`, `1.2 s`, `12 min 17 s`, `2 h 05 min`. */
export function duration(ms: number): string {
  if (ms < 999.5) return `${Math.round(ms)} ms`;
  if (ms < 59_950) return `${(ms / 1000).toFixed(1)} s`;
  const seconds = Math.round(ms / 1000);
  const minutes = Math.floor(seconds / 60);
  if (minutes < 60) return `${minutes} min ${String(seconds % 60).padStart(2, "0")} s`;
  return `${Math.floor(minutes / 60)} h ${String(minutes % 60).padStart(2, "0")} min`;
}

/** A finding in one line: what was broken, expected and observed. */
export function headline({ claim, expected, observed }: Finding): string {
  return onOneLine(`${claim}: expected ${clipped(expected, 300)}, observed ${clipped(observed, 300)}`);
}

/** A finding as plain text, one fact a line; the order in which one argues. */
export function findingText(finding: Finding): string {
  const { cites, operation, microversion, where, replay } = finding;
  return [
    `${onOneLine(finding.claim)} [${onOneLine(finding.code)}]`,
    ...cites.map(({ title, href }) => `Clause:    ${onOneLine(title)} <${onOneLine(href)}>`),
    operation &&
      `Operation: ${onOneLine(operation)}${microversion === undefined ? "" : ` at ${onOneLine(microversion)}`}`,
    where && `Where:     ${onOneLine(where)}`,
    `Expected:  ${onOneLine(finding.expected)}`,
    `Observed:  ${onOneLine(finding.observed)}`,
    `Exchanges: ${finding.exchanges.map(onOneLine).join(", ")}`,
    `Replay:    ${printable(finding.curl)}`,
    replay && `Generated: seed ${replay.seed}, path ${onOneLine(replay.path)}`,
  ]
    .filter((line) => line !== undefined && line !== "")
    .join("\n");
}

/** What took the place of promises of ours, a line each. */
export function alterationLines({ run }: Report): readonly string[] {
  return (run.alterations ?? []).map(
    ({ service, what, title, version, file, digest }) =>
      `${service} is judged ${what === "overlay" ? "with the overlay" : "by the description"} "${title}" ${version} (${file}, ${digest})`,
  );
}

/** The cases that ended as `kind`. */
export function casesOf<Kind extends OutcomeKind>(
  { cases }: Report,
  kind: Kind,
): readonly (CaseReport & { readonly outcome: Extract<Outcome, { kind: Kind }> })[] {
  return cases.filter(
    (one): one is CaseReport & { readonly outcome: Extract<Outcome, { kind: Kind }> } => one.outcome.kind === kind,
  );
}

/** How long the run took by its own clock, in milliseconds; 0 when the times do not parse. */
export function runDurationMs({ run }: Report): number {
  const ms = Date.parse(run.finishedAt) - Date.parse(run.startedAt);
  return Number.isFinite(ms) && ms > 0 ? ms : 0;
}
