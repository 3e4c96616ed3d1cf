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
    ${run.partial && markup`<p class="partial" role="note">${icon("inconclusive")}<span><strong>Partial run.</strong> It was cut short: what is missing here was not judged.</span></p>`}${altered(report)}
  </div>
</header>`;
}

/** A reader must not take a verdict over altered promises for one over ours. */
function altered({ run: { alterations = [] } }: Report): Markup | false {
  if (alterations.length === 0) return false;
  const named = alterations.map(
    ({ service, what, title, version }) =>
      `${what === "overlay" ? "the overlay" : "the description"} “${title}” ${version} for ${service}`,
  );
  return markup`<p class="partial" role="note">${icon("inconclusive")}<span><strong>Altered promises.</strong> Judged by ${named.join(", ")}. Digests stand under <a href="#run">Run</a>.</span></p>`;
}

/** The verdicts in one sentence. Words only: the verdicts themselves are the report's. */
export function answer(verdicts: readonly ProgrammeVerdict[]): string {
  const [only] = verdicts;
  if (only === undefined) return "No programme was judged.";
  if (verdicts.length === 1) return `${only.title}: ${only.verdict}.`;
  const of = (verdict: string): number => verdicts.filter((one) => one.verdict === verdict).length;
  const [denied, open] = [of("not conformant"), of("inconclusive")];
  if (denied > 0)
    return `Not conformant in ${share(denied, verdicts.length)}${open > 0 ? `; ${open} could not be decided` : ""}.`;
  return open > 0
    ? `Could not be decided in ${share(open, verdicts.length)}.`
    : `Conformant in all ${verdicts.length} programmes.`;
}

function share(count: number, all: number): string {
  return count === all ? `all ${all} programmes` : `${count} of ${counted(all, "programme")}`;
}
