import type { Report } from "../../../suites/results/index.ts";
import { thousands } from "../../thousands.ts";
import { type Markup, markup } from "../markup.ts";

/** The way through the page, each stop with what it holds. */
export function navigation({ totals, capabilities, coverage }: Report): Markup {
  const stops: readonly (readonly [string, string, number?])[] = [
    ["verdict", "Verdict"],
    ["capabilities", "Capabilities", capabilities.length],
    ["failing", "Failing", totals.failed],
    ["undecided", "Undecided", totals.inconclusive + totals.errored],
    ["cases", "All cases", totals.planned],
    ["coverage", "Coverage", coverage.operations.length],
    ["run", "Run"],
  ];
  const items = stops.map(
    ([id, title, count]) =>
      markup`<li><a href="#${id}">${title}${count !== undefined && markup` <span class="count">${thousands(count)}</span>`}</a></li>`,
  );
  return markup`<nav class="stops" aria-label="Sections"><div class="wrap"><ul>${items}</ul></div></nav>`;
}
