import type { OperationCoverage, Report } from "../../../suites/results/index.ts";
import { thousands } from "../../thousands.ts";
import { counted } from "../../told.ts";
import { type Markup, markup } from "../markup.ts";
import { section } from "../parts.ts";

/** What was seen of each operation: a strip for the eye, a table for the details. */
export function coverage(report: Report, anchors: ReadonlyMap<string, string>): Markup {
  const { operations } = report.coverage;
  const called = operations.filter((one) => one.called > 0).length;
  const share = operations.length === 0 ? 0 : Math.floor((called / operations.length) * 100);
  const groups = [...Map.groupBy(operations, ({ id }) => id.slice(0, id.indexOf(" ")))];
  return section(
    "coverage",
    "Coverage",
    markup`<strong>${thousands(called)}</strong> of ${counted(operations.length, "operation")} called (${share} %): observed, not attempted.`,
    markup`
<p class="scale" aria-hidden="true"><i class="cell heat-0"></i> never <i class="cell heat-1"></i> 1 <i class="cell heat-2"></i> up to 9 <i class="cell heat-3"></i> up to 99 <i class="cell heat-4"></i> 100 and more calls</p>
${groups.map(([service, list]) => group(service, list, anchors))}`,
  );
}

function group(service: string, list: readonly OperationCoverage[], anchors: ReadonlyMap<string, string>): Markup {
  const called = list.filter((one) => one.called > 0).length;
  const cells = list.map(
    (one) =>
      markup`<li><a class="cell heat-${heat(one.called)}" href="#${anchors.get(one.id)}" title="${one.id}: ${calls(one.called)}" aria-label="${one.id}: ${calls(one.called)}" tabindex="-1"></a></li>`,
  );
  return markup`
<div class="strip-group">
  <h3><span class="service">${service}</span> <span class="caption-note">${called} of ${list.length} operations</span></h3>
  <ul class="strip" aria-hidden="true">${cells}</ul>
  <details class="operations"><summary>Operations of ${service}</summary>
    <div class="scroller" tabindex="0" role="region" aria-label="Operations of ${service}"><table>
      <thead><tr><th scope="col">Operation</th><th scope="col" class="figure">Calls</th><th scope="col">Statuses seen</th><th scope="col">Microversions seen</th></tr></thead>
      <tbody>${list.map((one) => row(one, anchors))}</tbody>
    </table></div>
  </details>
</div>`;
}

function row({ id, called, statuses, microversions }: OperationCoverage, anchors: ReadonlyMap<string, string>): Markup {
  const codes = statuses.map((code) => markup`<span class="code code-${String(code).charAt(0)}">${code}</span>`);
  return markup`<tr id="${anchors.get(id)}" tabindex="-1"${called === 0 && markup` class="never"`}><th scope="row"><code>${id.slice(id.indexOf(" ") + 1)}</code></th><td class="figure">${called === 0 ? "never" : thousands(called)}</td><td>${codes}</td><td>${versions(microversions)}</td></tr>`;
}

function versions(list: readonly string[]): string {
  if (list.length <= 4) return list.join(", ");
  return `${list[0]} … ${list.at(-1)} (${list.length} versions)`;
}

function heat(called: number): number {
  return called === 0 ? 0 : called === 1 ? 1 : called < 10 ? 2 : called < 100 ? 3 : 4;
}

function calls(called: number): string {
  return called === 0 ? "never called" : counted(called, "call");
}
