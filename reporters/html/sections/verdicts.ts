import type { CapabilityReport, ProgrammeVerdict, Report } from "../../../suites/results/index.ts";
import { icon } from "../icons.ts";
import { type Hole, type Markup, markup } from "../markup.ts";

/** A card per programme: the verdict big and in words, the reason, and a pip for each required capability. */
export function verdicts(report: Report, capabilityAnchors: ReadonlyMap<string, string>): Markup {
  const cards = report.verdicts.map((one) => card(one, report.capabilities, capabilityAnchors));
  return markup`<section id="verdict" class="verdicts" aria-label="Verdicts" tabindex="-1">${cards}</section>`;
}

function card(
  one: ProgrammeVerdict,
  capabilities: readonly CapabilityReport[],
  anchors: ReadonlyMap<string, string>,
): Markup {
  const required = capabilities.filter(
    ({ level, programmes }) => level === "required" && programmes.includes(one.programme),
  );
  const passed = required.filter(({ status }) => status === "passed").length;
  return markup`
<article class="verdict is-${one.verdict.replaceAll(" ", "-")}">
  <div class="roundel">${icon(one.verdict)}</div>
  <h2>${one.title}</h2>
  <p class="word">${one.verdict.replace(/^./, (first) => first.toUpperCase())}</p>
  <p class="because">${linked(one.because, anchors)}</p>
  ${required.length > 0 && markup`<p class="share"><strong>${passed}</strong> of ${required.length} required capabilities passed</p>`}
  <ul class="pips" aria-label="Required capabilities">${required.map((capability) => pip(capability, anchors))}</ul>
</article>`;
}

function pip({ id, title, status }: CapabilityReport, anchors: ReadonlyMap<string, string>): Markup {
  const words = `${title}: ${status}`;
  return markup`<li><a class="pip is-${status}" href="#${anchors.get(id)}" title="${words}" aria-label="${words}">${icon(status)}</a></li>`;
}

/** The reason with the capabilities it names as links. */
function linked(because: string, anchors: ReadonlyMap<string, string>): Hole {
  return because.split(/([^\s,:]+)/).map((word) => {
    const anchor = anchors.get(word);
    return anchor === undefined ? word : markup`<a href="#${anchor}">${word}</a>`;
  });
}
