import type { Report } from "../../../suites/results/index.ts";
import { duration, runDurationMs } from "../../told.ts";
import { type Markup, markup } from "../markup.ts";
import { moment, section } from "../parts.ts";

/** The cloud's services and the options of the run: what one needs to do it again. */
export function run(report: Report): Markup {
  const { run: own, target } = report;
  const services = target.services.map(
    ({ type, endpoint, min, max, extensions }) =>
      markup`<tr><th scope="row">${type}</th><td><code>${endpoint}</code></td><td>${min === undefined ? "" : `${min} to ${max ?? "?"}`}</td><td>${extensions === undefined ? "" : extensions.length}</td></tr>`,
  );
  const options = Object.entries(own.options).map(
    ([name, value]) =>
      markup`<tr><th scope="row"><code>${name}</code></th><td><code>${typeof value === "string" ? value : (JSON.stringify(value) ?? "")}</code></td></tr>`,
  );
  const alterations = (own.alterations ?? []).map(
    ({ service, what, title, version, file, digest, notes }) =>
      markup`<div><dt>${service}, ${what}</dt><dd>${title} ${version}, <code>${file}</code> <code>${digest}</code>${notes.map((note) => markup`<br>${note}`)}</dd></div>`,
  );
  return section(
    "run",
    "Run",
    markup`${moment(own.startedAt)} to ${moment(own.finishedAt)}, ${duration(runDurationMs(report))}.`,
    markup`
<div class="two">
  <div class="scroller" tabindex="0" role="region" aria-label="Services"><table><caption>Services of the cloud</caption><thead><tr><th scope="col">Service</th><th scope="col">Endpoint</th><th scope="col">Microversions</th><th scope="col">Extensions</th></tr></thead><tbody>${services}</tbody></table></div>
  <div class="scroller" tabindex="0" role="region" aria-label="Options"><table><caption>Options, secrets left out</caption><thead><tr><th scope="col">Option</th><th scope="col">Value</th></tr></thead><tbody>${options}</tbody></table></div>
</div>
<dl class="digests"><div><dt>Suite</dt><dd><code>${own.suite.digest}</code></dd></div><div><dt>Guideline</dt><dd><code>${report.guideline.digest}</code></dd></div>${alterations}</dl>`,
  );
}
