import type { Evidence } from "../suites/results/evidence.ts";
import { type Finding, OUTCOME_KINDS, type Report } from "../suites/results/index.ts";
import { clipped, onOneLine, printable } from "./printable.ts";
import type { Reporter } from "./reporter.ts";
import { thousands } from "./thousands.ts";
import { alterationLines, casesOf, counted, duration, MEANING, reasonOf, runDurationMs } from "./told.ts";
import { transcript } from "./transcript.ts";

/** GitHub-flavoured Markdown for pull requests, issues and wikis. Foreign text is escaped or fenced, never interpreted. */
export const markdown: Reporter = {
  format: "markdown",
  title: "Markdown for pull requests, issues and job summaries",
  extension: "md",
  render: (report, evidence) =>
    `${[...head(report), ...failures(report, evidence), ...others(report), ...capabilities(report)].join("\n")}\n`,
};

const SIGN: Readonly<Record<string, string>> = {
  conformant: "✅ conformant",
  "not conformant": "❌ not conformant",
  inconclusive: "❔ inconclusive",
};

function head(report: Report): readonly string[] {
  const { run, target, guideline, totals, exchanges } = report;
  return [
    `# ${plain(target.name)}: ${plain(guideline.title)}`,
    "",
    ...(run.partial ? ["> **Partial:** the run was cut short.", ""] : []),
    ...altered(report),
    "| Programme | Verdict | Because |",
    "|---|---|---|",
    ...report.verdicts.map(
      ({ title, verdict, because }) => `| ${plain(title)} | **${SIGN[verdict]}** | ${plain(because)} |`,
    ),
    "",
    `${counted(totals.planned, "case")} = ${OUTCOME_KINDS.map((kind) => `${totals[kind]} ${kind}`).join(" + ")}. ` +
      `${counted(exchanges.judged, "exchange")} judged of ${thousands(exchanges.count)}, in ${duration(runDurationMs(report))}.`,
    "",
    `Measured ${run.startedAt} on ${code(target.authUrl)} against guideline ${code(guideline.id)} (${code(guideline.digest)}) by Stackmark ${plain(run.suite.version)} (${code(run.suite.digest)}), seed ${run.seed}, run ${code(run.id)}.`,
    "",
  ];
}

/** What took the place of promises of ours, above the verdicts that rest on it. */
function altered(report: Report): readonly string[] {
  const lines = alterationLines(report);
  return lines.length === 0 ? [] : [...lines.map((line) => `> **Altered promises:** ${plain(line)}  `), ""];
}

function failures(report: Report, evidence: Evidence): readonly string[] {
  const failed = casesOf(report, "failed");
  if (failed.length === 0) return [];
  const told = failed.flatMap((one) => [
    `### ❌ ${plain(one.title)}`,
    "",
    `${code(one.id)}, capability ${code(one.capability)}`,
    "",
    ...one.outcome.findings.flatMap((finding) => deviation(finding, evidence)),
  ]);
  return ["## Failing cases", "", ...told];
}

function deviation(finding: Finding, evidence: Evidence): readonly string[] {
  const last = finding.exchanges.at(-1) ?? "";
  const record = evidence.get(last);
  return [
    `**${plain(finding.claim)}** ${code(finding.code)}  `,
    `Clause: ${finding.cites.map(({ title, href }) => link(title, href)).join(", ")}`,
    "",
    "| Expected | Observed |",
    "|---|---|",
    `| ${plain(clipped(finding.expected, 2_000))} | ${plain(clipped(finding.observed, 2_000))} |`,
    "",
    ...(finding.where === undefined ? [] : [`At ${code(finding.where)}.`, ""]),
    ...fenced("sh", printable(finding.curl)),
    ...(record === undefined
      ? [`Exchange ${code(last)} is not in the evidence at hand.`, ""]
      : [
          "<details><summary>Request and response</summary>",
          "",
          ...fenced("http", clipped(transcript(record), 4_000)),
          "</details>",
          "",
        ]),
  ];
}

function others(report: Report): readonly string[] {
  return (["inconclusive", "errored", "unsupported", "skipped"] as const).flatMap((kind) => {
    const cases = casesOf(report, kind);
    if (cases.length === 0) return [];
    const rows = cases.map((one) => `| ${plain(one.title)}<br>${code(one.id)} | ${plain(reasonOf(one.outcome))} |`);
    return [
      `## ${kind.replace(/^./, (first) => first.toUpperCase())}`,
      "",
      `${MEANING[kind]}.`,
      "",
      "| Case | Why |",
      "|---|---|",
      ...rows,
      "",
    ];
  });
}

function capabilities(report: Report): readonly string[] {
  const rows = report.capabilities.map(
    ({ title, id, service, level, status, cases }) =>
      `| ${service} | ${plain(title)} ${code(id)} | ${level} | ${status} | ${cases.length} |`,
  );
  return [
    "## Capabilities",
    "",
    "| Service | Capability | Level | Status | Cases |",
    "|---|---|---|---|---:|",
    ...rows,
  ];
}

/** Text as text: everything that Markdown or HTML would read as more is escaped, on one line. */
function plain(text: string): string {
  return onOneLine(text)
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replace(/[\\`*_{}[\]()#+!|~>@:]/g, "\\$&");
}

/** A code span, its fence longer than any run of backticks inside; a pipe would end a table's cell even there. */
function code(text: string): string {
  const inner = onOneLine(text).replaceAll("|", "¦");
  const fence = "`".repeat(longestRun(inner) + 1);
  const pad = inner.startsWith("`") || inner.endsWith("`") ? " " : "";
  return `${fence}${pad}${inner}${pad}${fence}`;
}

function fenced(language: string, text: string): readonly string[] {
  const fence = "`".repeat(Math.max(3, longestRun(text) + 1));
  return [`${fence}${language}`, text.replace(/\n$/, ""), fence, ""];
}

function longestRun(text: string): number {
  return Math.max(0, ...(text.match(/`+/g) ?? []).map((run) => run.length));
}

/** A link when it leads to the web; another scheme stays text. */
function link(title: string, href: string): string {
  return /^https?:$/.test(URL.parse(href)?.protocol ?? "")
    ? `[${plain(title)}](<${new URL(href).href}>)`
    : `${plain(title)} ${code(href)}`;
}
