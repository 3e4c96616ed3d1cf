import { create } from "xmlbuilder2";
import type { CaseReport, Report } from "../suites/results/index.ts";
import { assertNever } from "./assert-never.ts";
import { onOneLine, printable } from "./printable.ts";
import type { Reporter } from "./reporter.ts";
import { alterationLines, findingText, headline, reasonOf, runDurationMs } from "./told.ts";

/**
 * JUnit XML, one suite per service. JUnit has four words for six kinds: what could not be told is an `error`, so that a
 * pipeline is not green on it; a pass that judged nothing is `skipped`. The true kind is the property `stackmark.outcome`.
 */
export const junit: Reporter = {
  format: "junit",
  title: "JUnit XML for continuous integration",
  extension: "xml",
  render: (report) => render(report),
};

type XMLBuilder = ReturnType<typeof create>;

type Word = "failure" | "error" | "skipped" | "passed";

function render(report: Report): string {
  const root = create({ version: "1.0", encoding: "UTF-8", invalidCharReplacement: "\ufffd" }).ele("testsuites", {
    name: onOneLine(`Stackmark ${report.guideline.title} on ${report.target.name}`),
    ...counts(report.cases),
    time: seconds(runDurationMs(report)),
  });
  for (const [service, cases] of Map.groupBy(report.cases, (one) => one.service)) suite(root, report, service, cases);
  return `${root.end({ prettyPrint: true })}\n`;
}

function suite(root: XMLBuilder, report: Report, service: string, cases: readonly CaseReport[]): void {
  const time = seconds(cases.reduce((sum, { durationMs }) => sum + durationMs, 0));
  const element = root.ele("testsuite", { name: service, ...counts(cases), time, timestamp: report.run.startedAt });
  properties(element, [
    ["stackmark.run", report.run.id],
    ["stackmark.suite", report.run.suite.digest],
    ["stackmark.guideline", `${report.guideline.id} ${report.guideline.digest}`],
    ["stackmark.seed", String(report.run.seed)],
    ["stackmark.partial", String(report.run.partial)],
    ...alterationLines(report).map((line): readonly [string, string] => ["stackmark.altered", onOneLine(line)]),
  ]);
  for (const one of cases) testcase(element, one);
}

function testcase(parent: XMLBuilder, one: CaseReport): void {
  const classname = `${one.service}.${one.capability}`;
  const element = parent.ele("testcase", { classname, name: onOneLine(one.title), time: seconds(one.durationMs) });
  properties(element, [
    ["stackmark.case", one.id],
    ["stackmark.kind", one.kind],
    ["stackmark.capability", one.capability],
    ["stackmark.outcome", one.outcome.kind],
    ...one.cites.map(({ href }): readonly [string, string] => ["stackmark.clause", onOneLine(href)]),
    ...one.crossReferences.tempest.map((id): readonly [string, string] => ["tempest.idempotent_id", id]),
  ]);
  const word = wordFor(one);
  if (word === "passed") return;
  const message = onOneLine(reasonOf(one.outcome));
  if (one.outcome.kind !== "failed") element.ele(word, { type: one.outcome.kind, message });
  // One element per case, as the form's readers expect: the first finding names it, its text holds all of them.
  else {
    const [first] = one.outcome.findings;
    const text = one.outcome.findings.map(findingText).join("\n\n");
    element.ele(word, { type: first.code, message: headline(first) }).txt(printable(text));
  }
}

function wordFor({ outcome }: CaseReport): Word {
  switch (outcome.kind) {
    case "passed":
      return outcome.judged > 0 ? "passed" : "skipped";
    case "failed":
      return "failure";
    case "unsupported":
    case "skipped":
      return "skipped";
    case "inconclusive":
    case "errored":
      return "error";
    default:
      return assertNever(outcome);
  }
}

function counts(cases: readonly CaseReport[]): Record<"tests" | "failures" | "errors" | "skipped", number> {
  const of = (word: Word): number => cases.filter((one) => wordFor(one) === word).length;
  return { tests: cases.length, failures: of("failure"), errors: of("error"), skipped: of("skipped") };
}

function properties(parent: XMLBuilder, pairs: readonly (readonly [string, string])[]): void {
  const element = parent.ele("properties");
  for (const [name, value] of pairs) element.ele("property", { name, value });
}

function seconds(ms: number): string {
  return (ms / 1000).toFixed(3);
}
