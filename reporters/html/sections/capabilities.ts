import { type CapabilityReport, type CaseReport, OUTCOME_KINDS, type Report } from "../../../suites/results/index.ts";
import { clipped } from "../../printable.ts";
import { counted, reasonOf } from "../../told.ts";
import { type Markup, markup } from "../markup.ts";
import { bar, chip, section, status } from "../parts.ts";

// The order in which outcomes decide a capability.
const DECISIVE = ["failed", "errored", "inconclusive", "unsupported", "skipped"] as const;

/** The capabilities of the guideline, a table per service. */
export function capabilities(report: Report, anchors: ReadonlyMap<string, string>): Markup {
  const byId = new Map(report.cases.map((one) => [one.id, one]));
  const groups = [...Map.groupBy(report.capabilities, ({ service }) => service)];
  const notPassed = report.capabilities.filter(({ status: one }) => one !== "passed").length;
  const tables = groups.map(([service, list]) => table(service, list, byId, anchors));
  return section(
    "capabilities",
    "Capabilities",
    `What the guideline asks for, and what the cases say of it.`,
    markup`
<p class="switch only-script"><label><input type="checkbox" id="open-only"> Show only the ${notPassed} that did not pass</label></p>
<div class="capability-groups">${tables}</div>`,
  );
}

function table(
  service: string,
  list: readonly CapabilityReport[],
  byId: ReadonlyMap<string, CaseReport>,
  anchors: ReadonlyMap<string, string>,
): Markup {
  const passed = list.filter((one) => one.status === "passed").length;
  return markup`
<div class="capability-group">
<table>
  <caption><span class="service">${service}</span> <span class="caption-note">${passed} of ${list.length} passed</span></caption>
  <thead><tr><th scope="col">Capability</th><th scope="col">Level</th><th scope="col">Status</th><th scope="col">Cases</th><th scope="col">Programmes</th></tr></thead>
  <tbody>${list.map((one) => row(one, byId, anchors))}</tbody>
</table>
</div>`;
}

function row(
  one: CapabilityReport,
  byId: ReadonlyMap<string, CaseReport>,
  anchors: ReadonlyMap<string, string>,
): Markup {
  const kinds = one.cases.map((id) => byId.get(id)?.outcome.kind);
  const parts = OUTCOME_KINDS.map((kind) => ({ kind, count: kinds.filter((other) => other === kind).length }));
  const told = parts.filter(({ count }) => count > 0).map(({ kind, count }) => `${count} ${kind}`);
  return markup`
<tr id="${anchors.get(one.id)}" data-status="${one.status}" tabindex="-1">
  <th scope="row"><a href="#cases" data-capability="${one.id}" title="Show its cases">${one.title}</a><code>${one.id}</code></th>
  <td><span class="level is-${one.level}">${one.level}</span></td>
  <td>${status(one.status)}</td>
  <td class="cases-cell" title="${told.join(", ")}">${bar(parts)}<span>${told.length > 0 ? told.join(", ") : counted(0, "case")}</span>${reasonWhy(one, byId)}${notes(one)}</td>
  <td>${one.programmes.map(chip)}</td>
</tr>`;
}

/** Why a capability did not pass, in the words of the first case that kept it from passing. */
function reasonWhy(one: CapabilityReport, byId: ReadonlyMap<string, CaseReport>): Markup {
  const outcomes = one.cases.map((id) => byId.get(id)?.outcome).filter((outcome) => outcome !== undefined);
  const decisive = DECISIVE.map((kind) => outcomes.find((outcome) => outcome.kind === kind)).find(
    (outcome) => outcome !== undefined,
  );
  if (one.status === "passed" || decisive === undefined) return markup``;
  const words = decisive.kind === "failed" ? decisive.findings[0].claim : reasonOf(decisive);
  return markup`<span class="why-not">${decisive.kind === "failed" && "Broken: "}${clipped(words, 160)}</span>`;
}

/** What a reader must know of a capability beside its cases: what was not run, what does not count, which ids nobody judged. */
function notes({ missing = [], flags = [], tests = [] }: CapabilityReport): readonly Markup[] {
  const lines = [
    ...(missing.length === 0 ? [] : [`Listed and not run (${missing.length}): ${missing.join(", ")}`]),
    ...flags.map(({ case: id, code, until, state }) => `Flag ${state}: ${id}, ${code}, until ${until}`),
    ...tests.flatMap(({ tempest, name, cases, because, flag }) => {
      const test = `${name.split(".").at(-1)} (${tempest})`;
      if (flag !== undefined) return [`Flagged, not counted: ${test}: ${flag}`];
      if (because !== undefined)
        return [`${cases.length > 0 ? "Judged in another way" : "Not judged"}: ${test}: ${because}`];
      return cases.length === 0 ? [`No case answers for ${test}`] : [];
    }),
  ];
  return lines.map((line) => markup`<span class="why-not">${clipped(line, 240)}</span>`);
}
