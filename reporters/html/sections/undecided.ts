import type { Evidence } from "../../../suites/results/evidence.ts";
import type { Report } from "../../../suites/results/index.ts";
import { casesOf, duration, MEANING, reasonOf } from "../../told.ts";
import { icon } from "../icons.ts";
import { type Markup, markup } from "../markup.ts";
import { chip, section, status } from "../parts.ts";
import { exchangePart } from "./finding.ts";

type Undecided = ReturnType<typeof casesOf<"inconclusive" | "errored">>[number];

/** What could not be told, and our own faults: neither passes nor accusations, and never hidden. */
export function undecided(report: Report, anchors: ReadonlyMap<string, string>, evidence: Evidence): Markup {
  const cases: readonly Undecided[] = [...casesOf(report, "inconclusive"), ...casesOf(report, "errored")];
  const content =
    cases.length === 0
      ? markup`<p class="empty">${icon("passed")}<span>Every case came to a decision.</span></p>`
      : markup`${cases.map((one) => article(one, anchors.get(one.id) ?? "", evidence))}`;
  return section("undecided", "Undecided", "Cases that say nothing about the cloud, and why.", content);
}

function article(one: Undecided, anchor: string, evidence: Evidence): Markup {
  const { outcome } = one;
  const exchanges = outcome.kind === "inconclusive" ? (outcome.exchanges ?? []) : [];
  return markup`
<article id="${anchor}" class="case is-quiet is-${outcome.kind}" data-id="${one.id}" tabindex="-1">
  <header>
    <h3>${status(outcome.kind, one.title)}</h3>
    <a class="anchor" href="#${anchor}" aria-label="Link to this case" title="Link to this case">${icon("link")}</a>
    <p class="meta"><code>${one.id}</code>${chip(one.service)}${chip(one.capability)}<span>${outcome.kind}: ${MEANING[outcome.kind].toLowerCase()}</span><span>${duration(one.durationMs)}</span></p>
  </header>
  <p class="why">${reasonOf(outcome)}</p>
  ${exchanges.map((id) => exchangePart(id, evidence, { open: false }))}
</article>`;
}
