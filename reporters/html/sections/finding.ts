import type { Evidence } from "../../../suites/results/evidence.ts";
import type { Finding } from "../../../suites/results/index.ts";
import { clipped, onOneLine } from "../../printable.ts";
import { icon } from "../icons.ts";
import { link, type Markup, markup } from "../markup.ts";
import { chip, copyButton } from "../parts.ts";

/** One deviation: the clause, expected against observed, the command that shows it again, and the exchanges. */
export function findingPart(finding: Finding, anchor: string, evidence: Evidence): Markup {
  const { cites, operation, microversion, where, replay, exchanges } = finding;
  const facts = [
    operation !== undefined && markup`<code>${operation}</code>`,
    microversion !== undefined && markup`microversion <code>${microversion}</code>`,
    where !== undefined && markup`at <code>${where === "" ? "the whole body" : where}</code>`,
    replay !== undefined && markup`seed <code>${replay.seed}</code> path <code>${replay.path}</code>`,
  ].filter((fact) => fact !== false);
  const last = exchanges.at(-1);
  const shown = exchanges.findLast((id) => evidence.has(id));
  return markup`
<section class="finding">
  <h4>${finding.claim} ${chip(finding.code)}</h4>
  <p class="clause">Clause: ${cites.map(({ title, href }, i) => [i > 0 ? ", " : "", link(href, title)])}</p>
  ${facts.length > 0 && markup`<p class="where">${facts.map((fact) => markup`<span>${fact}</span>`)}</p>`}
  <div class="versus">
    <div class="expected"><h5>${icon("passed")}Expected</h5><p>${clipped(finding.expected, 4_000)}</p></div>
    <div class="observed"><h5>${icon("failed")}Observed</h5><p>${clipped(finding.observed, 4_000)}</p></div>
  </div>
  <div class="replay">
    <h5 id="${anchor}-h">Send it again</h5>
    <pre id="${anchor}" tabindex="0" aria-labelledby="${anchor}-h"><code>${finding.curl}</code></pre>${copyButton(anchor, "Copy the curl command")}
  </div>
  ${exchanges.map((id) => exchangePart(id, evidence, { where: id === last ? where : undefined, open: id === shown }))}
</section>`;
}

/** The fold of an exchange; a script fills it in when it comes into view. */
export function exchangePart(
  id: string,
  evidence: Evidence,
  { where, open }: { readonly where?: string | undefined; readonly open: boolean },
): Markup {
  const record = evidence.get(id);
  if (record === undefined)
    return markup`<p class="absent">Exchange <code>${id}</code> is not in the evidence at hand.</p>`;
  const answer = record.response === undefined ? (record.failure?.kind ?? "no answer") : String(record.response.status);
  const pointer = where === undefined ? markup`` : markup` data-where="${where}"`;
  return markup`
<details class="exchange"${open && markup` open`} data-exchange="${id}"${pointer}>
  <summary><span class="exchange-id">${id}</span><span class="exchange-line"><b>${record.request.method}</b> ${onOneLine(clipped(record.request.url, 300))}</span><span class="code-${answer.charAt(0)} code">${answer}</span></summary>
  <p class="absent">The exchange is shown by a script; it is also in the evidence of the run.</p>
</details>`;
}
