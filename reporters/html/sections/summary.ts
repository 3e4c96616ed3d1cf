import { OUTCOME_KINDS, type Report } from "../../../suites/results/index.ts";
import { thousands } from "../../thousands.ts";
import { duration, MEANING, runDurationMs } from "../../told.ts";
import { icon } from "../icons.ts";
import { type Hole, type Markup, markup } from "../markup.ts";
import { bar, moment } from "../parts.ts";

/** The totals, which add up before the reader's eyes, and what was measured with what. */
export function summary(report: Report): Markup {
  const { run, target, guideline, totals, exchanges } = report;
  const terms = OUTCOME_KINDS.map(
    (kind) =>
      markup`<li class="term is-${kind}${totals[kind] === 0 && " is-none"}"><a href="#cases" data-outcome="${kind}" title="${MEANING[kind]}">${icon(kind)}<strong>${thousands(totals[kind])}</strong> <span>${kind}</span></a></li>`,
  );
  return markup`
<section class="summary" aria-label="Totals and subject">
  <div class="totals">
    <p class="sum"><strong>${thousands(totals.planned)}</strong> cases planned</p>
    ${bar(OUTCOME_KINDS.map((kind) => ({ kind, count: totals[kind] })))}
    <ul class="terms" aria-label="They ended as">${terms}</ul>
    <p class="equation">${OUTCOME_KINDS.map((kind) => thousands(totals[kind])).join(" + ")} = ${thousands(totals.planned)}</p>
    <p class="note">${thousands(exchanges.count)} exchanges, ${thousands(exchanges.judged)} of them judged, in ${duration(runDurationMs(report))}.</p>
  </div>
  <dl class="subject">
    ${fact("Cloud", target.name)}
    ${fact("Identity", markup`<code>${target.authUrl}</code>`)}
    ${fact("Guideline", markup`${guideline.title}${digest(guideline.digest)}`)}
    ${fact("Measured", moment(run.startedAt))}
    ${fact("Suite", markup`Stackmark ${run.suite.version}${digest(run.suite.digest)}`)}
    ${fact("Run", markup`<code>${run.id}</code>, seed <code>${run.seed}</code>`)}
  </dl>
  <p class="disclaimer">This report states what was measured on the day given, against the guideline named. It grants no mark and no licence to use one.</p>
</section>`;
}

function fact(name: string, content: Hole): Markup {
  return markup`<div><dt>${name}</dt><dd>${content}</dd></div>`;
}

function digest(text: string): Markup {
  return markup`<code class="digest" title="${text}">${text}</code>`;
}
