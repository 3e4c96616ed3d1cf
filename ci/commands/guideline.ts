import { loadDescription, loadGuideline, SERVICES } from "../../specs/index.ts";
import { propertyCases } from "../../suites/properties/all.ts";
import { scanScenarios } from "../../suites/run/scan.ts";
import { tempestReasons } from "../../suites/scenarios/reasons.ts";
import { EXIT } from "../exit-code.ts";
import { guidelineMarkdown } from "../guideline-markdown.ts";
import { viewOf } from "../guideline-view.ts";

/** Options of `stackmark guideline`. */
export interface GuidelineOptions {
  readonly format: "markdown" | "json";
}

/** `stackmark guideline [ID|FILE]`: what each programme demands, and which cases establish it. Touches nothing. */
export async function guideline(asked: string | undefined, { format }: GuidelineOptions): Promise<number> {
  const loaded = loadGuideline(asked);
  const { operations } = loaded.guideline;
  const descriptions = SERVICES.map((service) => loadDescription(service));
  const cases = [...(await scanScenarios()), ...propertyCases(descriptions, { scope: operations })];
  const view = viewOf(loaded, cases, tempestReasons(), new Date().toISOString().slice(0, 10));
  process.stdout.write(format === "json" ? `${JSON.stringify(view, null, 2)}\n` : guidelineMarkdown(view));
  return EXIT.conformant;
}
