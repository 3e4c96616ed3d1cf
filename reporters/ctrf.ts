import type { CaseReport, Outcome, Report } from "../suites/results/index.ts";
import { assertNever } from "./assert-never.ts";
import { printable } from "./printable.ts";
import type { Reporter } from "./reporter.ts";
import { stableUuid } from "./stable-uuid.ts";
import { findingText, headline, reasonOf, runDurationMs } from "./told.ts";

/**
 * Common Test Report Format 0.0.0, https://ctrf.io. `other` stands for what could not be told and for our own faults; the true
 * kind is `rawStatus`. A pass that judged nothing is `skipped`.
 */
export const ctrf: Reporter = {
  format: "ctrf",
  title: "Common Test Report Format (ctrf.io) for dashboards and pull-request comments",
  extension: "json",
  render: (report) => `${JSON.stringify(render(report), null, 2)}\n`,
};

const STATUSES = ["passed", "failed", "skipped", "pending", "other"] as const;
type Status = (typeof STATUSES)[number];

function render(report: Report): object {
  const { run, target, guideline } = report;
  const start = Date.parse(run.startedAt);
  const statuses = report.cases.map(({ outcome }) => statusOf(outcome));
  const count = (status: Status): number => statuses.filter((one) => one === status).length;
  return {
    reportFormat: "CTRF",
    specVersion: "0.0.0",
    reportId: stableUuid(run.id),
    timestamp: run.finishedAt,
    generatedBy: `stackmark ${run.suite.version}`,
    results: {
      tool: { name: "stackmark", version: run.suite.version, extra: { digest: run.suite.digest } },
      summary: {
        tests: report.cases.length,
        ...Object.fromEntries(STATUSES.map((status) => [status, count(status)])),
        suites: new Set(report.cases.map(({ service }) => service)).size,
        start,
        stop: start + runDurationMs(report),
        duration: runDurationMs(report),
        extra: { totals: report.totals, exchanges: report.exchanges, partial: run.partial, seed: run.seed },
      },
      tests: report.cases.map((one) => testOf(report, one)),
      environment: {
        reportName: guideline.title,
        appName: target.name,
        testEnvironment: target.authUrl,
        extra: { guideline, services: target.services, verdicts: report.verdicts },
      },
    },
  };
}

function testOf({ run }: Report, one: CaseReport): object {
  const { outcome } = one;
  const findings = outcome.kind === "failed" ? outcome.findings : [];
  const [first] = findings;
  return {
    id: stableUuid(run.id, one.id),
    testId: one.id,
    name: printable(one.title),
    status: statusOf(outcome),
    rawStatus: outcome.kind,
    duration: Math.round(one.durationMs),
    suite: [one.service, one.capability],
    type: one.kind,
    filePath: one.id,
    ...(outcome.kind === "passed" && outcome.judged > 0
      ? {}
      : { message: first === undefined ? printable(reasonOf(outcome)) : headline(first) }),
    ...(first === undefined ? {} : { trace: findings.map(findingText).join("\n\n") }),
    tags: [one.service, one.capability, one.kind],
    labels: { service: one.service, capability: one.capability },
    extra: { crossReferences: one.crossReferences, cites: one.cites, outcome },
  };
}

function statusOf(outcome: Outcome): Status {
  switch (outcome.kind) {
    case "passed":
      return outcome.judged > 0 ? "passed" : "skipped";
    case "failed":
      return "failed";
    case "unsupported":
    case "skipped":
      return "skipped";
    case "inconclusive":
    case "errored":
      return "other";
    default:
      return assertNever(outcome);
  }
}
