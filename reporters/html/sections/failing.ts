import type { Evidence } from "../../../suites/results/evidence.ts";
import type { CapabilityReport, Report } from "../../../suites/results/index.ts";
import { thousands } from "../../thousands.ts";
import { casesOf, counted, duration, headline } from "../../told.ts";
import { icon } from "../icons.ts";
import { type Hole, type Markup, markup } from "../markup.ts";
import { chip, section, status } from "../parts.ts";
import { findingPart } from "./finding.ts";

type Failing = ReturnType<typeof casesOf<"failed">>[number];

const WEIGHT: Readonly<Record<CapabilityReport["level"], number>> = { required: 0, advisory: 1, deprecated: 2 };

/** With more failing cases than this, the later ones are folded to their headline. */
const UNFOLDED = 10;

/** The failing cases, those of required capabilities first, complete without a script but for the exchanges. */
export function failing(report: Report, anchors: ReadonlyMap<string, string>, evidence: Evidence): Markup {
  const levels = new Map(report.capabilities.map(({ id, level }) => [id, level]));
  const weight = ({ capability }: Failing): number => WEIGHT[levels.get(capability) ?? "deprecated"];
  const cases = casesOf(report, "failed").toSorted((a, b) => weight(a) - weight(b));
  if (cases.length === 0) {
    const empty = markup`<p class="empty">${icon("passed")}<span>No case failed.</span></p>`;
    return section("failing", "Failing cases", "Deviations from published clauses.", empty);
  }
  const articles = cases.map((one, index) => {
    const anchor = anchors.get(one.id) ?? "";
    const findings = one.outcome.findings.map((finding, i) => findingPart(finding, `${anchor}.curl.${i}`, evidence));
    return article(one, levels.get(one.capability), anchor, index < UNFOLDED ? findings : folded(one, findings));
  });
  return section(
    "failing",
    "Failing cases",
    "Each deviation with its clause, what was expected, what was observed, and how to see it again.",
    markup`${codes(cases)}${articles}`,
  );
}

function article(one: Failing, level: CapabilityReport["level"] | undefined, anchor: string, account: Hole): Markup {
  const { findings } = one.outcome;
  const findingCodes = [...new Set(findings.map(({ code }) => code))].join(" ");
  return markup`
<article id="${anchor}" class="case is-failed" data-codes="${findingCodes}" data-id="${one.id}" tabindex="-1">
  <header>
    <h3>${status("failed", one.title)}</h3>
    <a class="anchor" href="#${anchor}" aria-label="Link to this case" title="Link to this case">${icon("link")}</a>
    <p class="meta"><code>${one.id}</code>${chip(one.service)}${chip(one.capability)}${level && markup`<span class="level is-${level}">${level}</span>`}<span>${one.kind}</span><span>${counted(findings.length, "deviation")} in ${counted(one.outcome.judged, "judgement")}</span><span>${duration(one.durationMs)}</span></p>
  </header>
  ${account}
</article>`;
}

/** The account of a case behind its headline. */
function folded({ outcome }: Failing, account: Hole): Markup {
  const [first, ...others] = outcome.findings;
  const more = others.length > 0 && markup` <span class="chip">and ${others.length} more</span>`;
  return markup`<details class="account"><summary>${headline(first)}${more}</summary>${account}</details>`;
}

/** The same deviation often shows in many cases: how often each, as a filter. */
function codes(cases: readonly Failing[]): Markup {
  const all = cases.flatMap(({ outcome }) => [...new Set(outcome.findings.map(({ code }) => code))]);
  const counts = [...Map.groupBy(all, (code) => code)].map(([code, list]) => ({ code, count: list.length }));
  if (counts.length < 2) return markup``;
  const buttons = counts
    .toSorted((a, b) => b.count - a.count)
    .slice(0, 12)
    .map(
      ({ code, count }) =>
        markup`<button type="button" class="toggle" aria-pressed="false" data-code="${code}">${code} <span class="count">${thousands(count)}</span></button>`,
    );
  return markup`<div class="codes only-script" role="group" aria-label="Show one kind of deviation only">${buttons}</div>`;
}
