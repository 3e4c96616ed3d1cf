import type { Evidence } from "../suites/results/evidence.ts";
import type { CaseReport, Finding, Outcome, Report } from "../suites/results/index.ts";
import { assertNever } from "./assert-never.ts";
import { citedBy } from "./cited.ts";
import { printable } from "./printable.ts";
import type { FileMap, Reporter } from "./reporter.ts";
import { stableUuid } from "./stable-uuid.ts";
import { findingText, headline, reasonOf } from "./told.ts";
import { transcript } from "./transcript.ts";

/**
 * An allure-results folder, read by Allure 2 and 3 alike: one result per case, a step per finding, the exchanges as
 * attachments. Allure's `unknown` stands for what could not be told, `broken` for our own faults.
 */
export const allure: Reporter = {
  format: "allure",
  title: "An allure-results folder (one result per case, findings as steps, exchanges attached)",
  extension: "",
  render,
};

function render(report: Report, evidence: Evidence): FileMap {
  const files = new Map<string, string>();
  for (const one of report.cases) {
    for (const id of citedBy(one.outcome)) {
      const record = evidence.get(id);
      if (record !== undefined) files.set(attachmentName(id), transcript(record));
    }
    files.set(`${stableUuid(report.run.id, one.id)}-result.json`, text(resultOf(report, one, evidence)));
  }
  files.set("categories.json", text(CATEGORIES));
  files.set("environment.properties", environment(report));
  files.set("executor.json", text(executor(report)));
  return files;
}

const CATEGORIES = [
  { name: "Deviations from a published clause", matchedStatuses: ["failed"] },
  { name: "Could not tell", matchedStatuses: ["unknown"] },
  { name: "Faults of the tester", matchedStatuses: ["broken"] },
  { name: "Not offered by the cloud", matchedStatuses: ["skipped"], messageRegex: "(?s)unsupported: .*" },
  { name: "Left out on purpose", matchedStatuses: ["skipped"], messageRegex: "(?s)skipped: .*" },
  { name: "Nothing was judged", matchedStatuses: ["skipped"], messageRegex: "(?s)passed: .*" },
] as const;

const SEVERITY = { required: "critical", advisory: "normal", deprecated: "minor" } as const;

function resultOf(report: Report, one: CaseReport, evidence: Evidence): object {
  const { outcome } = one;
  const start = Date.parse(report.run.startedAt);
  const times = { start, stop: start + Math.round(one.durationMs) };
  const capability = report.capabilities.find(({ id }) => id === one.capability);
  const findings = outcome.kind === "failed" ? outcome.findings : [];
  const loose = outcome.kind === "failed" ? [] : citedBy(outcome);
  return {
    uuid: stableUuid(report.run.id, one.id),
    historyId: stableUuid(one.id),
    testCaseId: stableUuid(one.id),
    fullName: one.id,
    name: printable(one.title),
    status: statusOf(outcome),
    stage: "finished",
    ...times,
    ...(statusOf(outcome) === "passed" ? {} : { statusDetails: details(outcome) }),
    labels: [
      { name: "framework", value: "stackmark" },
      { name: "host", value: report.target.name },
      { name: "parentSuite", value: one.service },
      { name: "suite", value: capability?.title ?? one.capability },
      { name: "subSuite", value: one.kind },
      { name: "epic", value: one.service },
      { name: "feature", value: one.capability },
      { name: "severity", value: capability === undefined ? "normal" : SEVERITY[capability.level] },
      { name: "tag", value: outcome.kind },
      ...(capability === undefined ? [] : [{ name: "tag", value: capability.level }]),
      ...(capability?.programmes ?? []).map((value) => ({ name: "programme", value })),
      ...one.crossReferences.tempest.map((value) => ({ name: "tempest_id", value })),
    ].map(({ name, value }) => ({ name, value: printable(value) })),
    links: one.cites.map(({ title, href }) => ({ type: "clause", name: printable(title), url: webAddress(href) })),
    steps: findings.map((finding) => stepOf(finding, evidence, times)),
    attachments: attachmentsOf(loose, evidence),
  };
}

function stepOf(finding: Finding, evidence: Evidence, times: { start: number; stop: number }): object {
  return {
    name: printable(finding.claim),
    status: "failed",
    stage: "finished",
    ...times,
    statusDetails: {
      message: printable(`Expected ${finding.expected}, observed ${finding.observed}`),
      trace: findingText(finding),
    },
    parameters: [
      { name: "code", value: finding.code },
      { name: "expected", value: printable(finding.expected) },
      { name: "observed", value: printable(finding.observed) },
      ...(finding.where === undefined ? [] : [{ name: "where", value: printable(finding.where) }]),
      { name: "replay", value: printable(finding.curl) },
    ],
    steps: [],
    attachments: attachmentsOf(finding.exchanges, evidence),
  };
}

function details(outcome: Outcome): object {
  const findings = outcome.kind === "failed" ? outcome.findings : [];
  const [first] = findings;
  if (first === undefined) return { message: printable(`${outcome.kind}: ${reasonOf(outcome)}`) };
  return { message: headline(first), trace: findings.map(findingText).join("\n\n") };
}

function statusOf(outcome: Outcome): "passed" | "failed" | "broken" | "skipped" | "unknown" {
  switch (outcome.kind) {
    case "passed":
      return outcome.judged > 0 ? "passed" : "skipped";
    case "failed":
      return "failed";
    case "unsupported":
    case "skipped":
      return "skipped";
    case "inconclusive":
      return "unknown";
    case "errored":
      return "broken";
    default:
      return assertNever(outcome);
  }
}

function attachmentsOf(ids: readonly string[], evidence: Evidence): readonly object[] {
  return ids
    .filter((id) => evidence.has(id))
    .map((id) => ({ name: `Request and response ${id}`, source: attachmentName(id), type: "text/plain" }));
}

/** Ids are ours, but a file name is never built from a value that was not looked at. */
function attachmentName(id: string): string {
  return `${id.replace(/[^A-Za-z0-9_-]/g, "_")}-attachment.txt`;
}

function executor({ run, guideline, target }: Report): object {
  return {
    name: "Stackmark",
    type: "stackmark",
    buildName: run.id,
    reportName: printable(`${guideline.title} on ${target.name}`),
  };
}

/** Java properties are Latin-1 with escapes; keys are ours. */
function environment({ run, target, guideline }: Report): string {
  const lines = {
    Target: target.name,
    Identity: target.authUrl,
    Guideline: `${guideline.id} (${guideline.digest})`,
    Suite: `${run.suite.version} (${run.suite.digest})`,
    Seed: String(run.seed),
    Started: run.startedAt,
    ...Object.fromEntries(
      target.services.map(({ type, endpoint, min, max }) => [type, [endpoint, min, max].filter(Boolean).join(" ")]),
    ),
  };
  return Object.entries(lines)
    .map(([key, value]) => `${key}=${escapeProperty(printable(value))}\n`)
    .join("");
}

function escapeProperty(value: string): string {
  return value
    .replaceAll("\\", "\\\\")
    .replaceAll("\n", "\\n")
    .replace(/[^\x20-\x7e]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`);
}

/** Allure makes links of whatever it is given; only the web may be one. */
function webAddress(href: string): string {
  return /^https?:$/.test(URL.parse(href)?.protocol ?? "") ? href : "about:blank";
}

function text(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}
