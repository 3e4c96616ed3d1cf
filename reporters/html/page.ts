import type { Evidence } from "../../suites/results/evidence.ts";
import type { Report } from "../../suites/results/index.ts";
import { anchors } from "./anchors.ts";
import { sourceOf } from "./assets.ts";
import { embedded } from "./embedded.ts";
import { sprite } from "./icons.ts";
import { escaped, type Markup, markup } from "./markup.ts";
import { capabilities } from "./sections/capabilities.ts";
import { cases } from "./sections/cases.ts";
import { coverage } from "./sections/coverage.ts";
import { failing } from "./sections/failing.ts";
import { masthead } from "./sections/masthead.ts";
import { navigation } from "./sections/navigation.ts";
import { run } from "./sections/run.ts";
import { summary } from "./sections/summary.ts";
import { undecided } from "./sections/undecided.ts";
import { verdicts } from "./sections/verdicts.ts";

/** What a page is made of beside its content. */
export interface Assets {
  readonly style: string;
  readonly script: string;
}

const FAVICON =
  "data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 32 32' fill='none' stroke='%230a7c8c' stroke-width='3'%3E%3Cpath d='M4 21.5 16 27.5 28 21.5M4 16 16 22 28 16M16 4.5 28 10.5 16 16.5 4 10.5z'/%3E%3C/svg%3E";

/**
 * The whole page, one file that asks the network for nothing: style, script and data stand inside, and the policy lets no
 * other style or script run, whatever a cloud put into its answers.
 */
export function page(report: Report, evidence: Evidence, { style, script }: Assets): string {
  const caseAnchors = anchors(
    "case",
    report.cases.map(({ id }) => id),
  );
  const policy = `default-src 'none'; style-src ${sourceOf(style)}; script-src ${sourceOf(script)}; img-src data:; base-uri 'none'; form-action 'none'`;
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<title>${escaped(`${report.target.name}: ${report.guideline.title}`)}</title>
<link rel="icon" href="${FAVICON}">
<style>${style}</style>
</head>
<body>
${content(report, evidence, caseAnchors).markup}
<script type="application/json" id="report-data">${embedded(report, evidence, caseAnchors)}</script>
<script type="module">${script}</script>
</body>
</html>
`;
}

function content(report: Report, evidence: Evidence, caseAnchors: ReadonlyMap<string, string>): Markup {
  const capabilityAnchors = anchors(
    "capability",
    report.capabilities.map(({ id }) => id),
  );
  const operationAnchors = anchors(
    "operation",
    report.coverage.operations.map(({ id }) => id),
  );
  return markup`${sprite()}
<a class="skip" href="#verdict">Skip to the verdict</a>
${masthead(report)}
${navigation(report)}
<main class="wrap">
${verdicts(report, capabilityAnchors)}
${summary(report)}
${capabilities(report, capabilityAnchors)}
${failing(report, caseAnchors, evidence)}
${undecided(report, caseAnchors, evidence)}
${cases(report)}
${coverage(report, operationAnchors)}
${run(report)}
</main>
<footer class="foot"><div class="wrap"><p>Made by Stackmark ${report.run.suite.version}. Keys: <kbd>/</kbd> search, <kbd>n</kbd> <kbd>p</kbd> next and previous failing case, <kbd>t</kbd> theme.</p></div></footer>
<div id="said" class="hidden" role="status" aria-live="polite"></div>`;
}
