import type { ProgrammeVerdict, Report } from "../../../suites/results/index.ts";
import { counted } from "../../told.ts";
import { icon, logo } from "../icons.ts";
import { type Markup, markup } from "../markup.ts";
import { moment } from "../parts.ts";

/** The head of the page: whose report this is, and the answer in one sentence. */
export function masthead(report: Report): Markup {
  const { run, target, guideline } = report;
  return markup`
<header class="masthead">
  <div class="wrap">
    <div class="brand-row">
      <p class="brand">${logo()}<span>Stackmark</span><span class="brand-kind">Conformance report</span></p>
      <div class="tools">
        <button type="button" class="tool" id="theme" aria-label="Theme: change between light and dark">${icon("theme")}<span>Theme</span></button>
        <button type="button" class="tool" id="print" aria-label="Print this report">${icon("print")}<span>Print</span></button>
      </div>
    </div>
    <h1>${target.name}</h1>
    <p class="answer">${answer(report.verdicts)}</p>
    <p class="facts"><span>${guideline.title}</span><span>Measured ${moment(run.startedAt)}</span><span>Suite ${run.suite.version}</span></p>
    ${run.partial && markup`<p class="partial" role="note">${icon("inconclusive")}<span><strong>Partial run.</strong> It was cut short: what is missing here was not judged.</span></p>`}
  </div>
</header>`;
}

/** The verdicts in one sentence. Words only: the verdicts themselves are the report's. */
export function answer(verdicts: readonly ProgrammeVerdict[]): string {
  const of = (verdict: string): readonly ProgrammeVerdict[] => verdicts.filter((one) => one.verdict === verdict);
  const [denied, open] = [of("not conformant"), of("inconclusive")];
  if (verdicts.length === 0) return "No programme was judged.";
  if (denied.length > 0) {
    const also = open.length > 0 ? `; ${open.length} could not be decided` : "";
    return `Not conformant in ${share(denied.length, verdicts.length)}${also}.`;
  }
  if (open.length > 0) return `Could not be decided in ${share(open.length, verdicts.length)}.`;
  return verdicts.length === 1
    ? "Conformant in the one programme judged."
    : `Conformant in all ${verdicts.length} programmes.`;
}

function share(count: number, all: number): string {
  return count === all
    ? all === 1
      ? "the one programme judged"
      : `all ${all} programmes`
    : `${count} of ${counted(all, "programme")}`;
}
