import { OUTCOME_KINDS, type Report } from "../../../suites/results/index.ts";
import { thousands } from "../../thousands.ts";
import { MEANING } from "../../told.ts";
import { icon } from "../icons.ts";
import { type Markup, markup } from "../markup.ts";
import { section } from "../parts.ts";

/**
 * Every case in a line, to be searched and filtered. A script makes the lines, some hundred at a time: thousands of them at
 * once make browsers slow. Without a script the plain list stands there.
 */
export function cases(report: Report): Markup {
  const plain = report.cases.map(
    ({ id, title, outcome }) => markup`<li>${outcome.kind}: ${title} <code>${id}</code></li>`,
  );
  return section(
    "cases",
    "All cases",
    "Everything that was planned and how it ended. Nothing leaves the totals.",
    markup`${filters(report)}<p id="shown" class="shown only-script" role="status" aria-live="polite">${thousands(report.cases.length)} cases</p>
<ol class="rows" id="rows"></ol><button type="button" class="more-rows" id="more" hidden>Show more</button>
<p class="empty" id="none" hidden>${icon("search")}<span>No case fits. <button type="button" class="plain" id="clear">Clear the filter</button></span></p>
<noscript><ol class="plain-rows">${plain}</ol></noscript>`,
  );
}

function filters({ cases: all, totals }: Report): Markup {
  const toggles = OUTCOME_KINDS.map(
    (kind) =>
      markup`<button type="button" class="toggle is-${kind}" aria-pressed="false" data-outcome="${kind}" title="${MEANING[kind]}">${icon(kind)}${kind} <span class="count">${thousands(totals[kind])}</span></button>`,
  );
  return markup`
<form class="filters only-script" id="filters" role="search" aria-label="Filter the cases">
  <label class="search">${icon("search")}<span class="hidden">Search</span><input type="search" id="search" placeholder="Search titles, ids, clauses, reasons, Tempest ids" autocomplete="off" spellcheck="false" aria-keyshortcuts="/"><kbd aria-hidden="true">/</kbd></label>
  <div class="toggles" role="group" aria-label="Outcome">${toggles}</div>
  <div class="selects">${select(
    "service",
    "Service",
    all.map(({ service }) => service),
  )}${select(
    "capability",
    "Capability",
    all.map(({ capability }) => capability),
  )}${select(
    "kind",
    "Kind",
    all.map(({ kind }) => kind),
  )}</div>
</form>`;
}

function select(name: string, label: string, values: readonly string[]): Markup {
  const options = [...new Set(values)].sort().map((value) => markup`<option value="${value}">${value}</option>`);
  return markup`<label><span>${label}</span><select id="by-${name}" name="${name}"><option value="">any</option>${options}</select></label>`;
}
