import { styleText } from "node:util";
import { type CaseReport, OUTCOME_KINDS, type Report } from "../suites/results/index.ts";
import { clipped, onOneLine, printable } from "./printable.ts";
import type { Reporter } from "./reporter.ts";
import { thousands } from "./thousands.ts";
import { alterationLines, casesOf, counted, duration, reasonOf, runDurationMs } from "./told.ts";

/** How the summary is laid out. */
export interface SummaryOptions {
  /** Whether the terminal shows colours. */
  readonly colour: boolean;
  /** Where the reader finds more, as a path or URL. */
  readonly reportPath?: string;
  /** Failing cases, and as many undecided ones, to tell; the rest is counted. */
  readonly failures?: number;
}

type Style = Parameters<typeof styleText>[0];

const LOOK: Readonly<Record<string, readonly [sign: string, style: Style]>> = {
  conformant: ["✓", ["bold", "cyan"]],
  "not conformant": ["✕", ["bold", "red"]],
  inconclusive: ["?", ["bold", "yellow"]],
};

/** The summary without colours, as `--format text` gives it. */
export const text: Reporter = {
  format: "text",
  title: "The console summary",
  extension: "txt",
  render: (report) => summary(report, { colour: false, failures: Number.POSITIVE_INFINITY }),
};

/** What `certify` prints at the end: failing cases first, the verdicts last, where the eye rests. */
export function summary(report: Report, { colour, reportPath, failures = 20 }: SummaryOptions): string {
  const paint = (style: Style, words: string): string =>
    colour ? styleText(style, words, { validateStream: false }) : words;
  const failed = casesOf(report, "failed");
  const { run, target, guideline, totals, exchanges } = report;
  const lines = [
    ...failed.slice(0, failures).flatMap((one) => failure(one, paint)),
    ...(failed.length > failures
      ? [`… and ${counted(failed.length - failures, "more failing case")} in the report`, ""]
      : []),
    ...undecided(report, failures),
    `${paint("bold", onOneLine(target.name))}  ${onOneLine(target.authUrl)}`,
    `${onOneLine(guideline.title)} (${onOneLine(guideline.digest).slice(0, 19)}), suite ${onOneLine(run.suite.version)}, seed ${run.seed}${run.partial ? ", PARTIAL: the run was cut short" : ""}`,
    ...alterationLines(report).map((line) => paint("yellow", onOneLine(line))),
    "",
    ...verdictLines(report, paint),
    "",
    `${counted(totals.planned, "case")} = ${OUTCOME_KINDS.filter(
      (kind) => totals[kind] > 0 || kind === "passed" || kind === "failed",
    )
      .map((kind) => `${totals[kind]} ${kind}`)
      .join(" + ")}`,
    `${counted(exchanges.judged, "exchange")} judged of ${thousands(exchanges.count)}, in ${duration(runDurationMs(report))}`,
    ...(reportPath === undefined ? [] : ["", `Report: ${reportPath}`]),
  ];
  return `${lines.join("\n")}\n`;
}

/** What could not be told, and our own faults, a line each. */
function undecided(report: Report, limit: number): readonly string[] {
  const cases = [...casesOf(report, "errored"), ...casesOf(report, "inconclusive")];
  const lines = cases
    .slice(0, limit)
    .map(
      (one) =>
        `${one.outcome.kind === "errored" ? "!" : "?"} ${one.outcome.kind} ${onOneLine(one.title)} (${onOneLine(one.id)}): ${why(one)}`,
    );
  const rest =
    cases.length > limit ? [`… and ${counted(cases.length - limit, "more undecided case")} in the report`] : [];
  return cases.length === 0 ? [] : [...lines, ...rest, ""];
}

function why({ outcome }: CaseReport): string {
  return clipped(onOneLine(reasonOf(outcome)), 300);
}

function verdictLines({ verdicts }: Report, paint: (style: Style, words: string) => string): readonly string[] {
  const width = Math.max(0, ...verdicts.map(({ title }) => onOneLine(title).length));
  return verdicts.map(({ title, verdict, because }) => {
    const [sign, style] = LOOK[verdict] as readonly [string, Style];
    const words = `${sign} ${verdict.toUpperCase()}`.padEnd(16);
    return `${onOneLine(title).padEnd(width)}  ${paint(style, words)}  ${clipped(onOneLine(because), 200)}`;
  });
}

function failure(
  one: ReturnType<typeof casesOf<"failed">>[number] & CaseReport,
  paint: (style: Style, words: string) => string,
): readonly string[] {
  return [
    `${paint(["bold", "red"], "✕ failed")} ${paint("bold", onOneLine(one.title))}`,
    `  ${onOneLine(one.id)}, ${onOneLine(one.capability)}`,
    ...one.outcome.findings.flatMap((finding) => [
      `  ${onOneLine(finding.claim)}  ${paint("dim", onOneLine(finding.code))}`,
      ...finding.cites.map(({ href }) => `    clause   ${onOneLine(href)}`),
      `    expected ${clipped(onOneLine(finding.expected), 500)}`,
      `    observed ${clipped(onOneLine(finding.observed), 500)}`,
      ...(finding.where === undefined ? [] : [`    at       ${onOneLine(finding.where)}`]),
      `    replay   ${printable(finding.curl)}`,
    ]),
    "",
  ];
}
