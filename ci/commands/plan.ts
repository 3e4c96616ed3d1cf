import { loadGuideline } from "../../specs/index.ts";
import { demandOf } from "../../suites/run/demand.ts";
import { descriptionsFor } from "../../suites/run/descriptions.ts";
import { planCases } from "../../suites/run/plan.ts";
import { EXIT } from "../exit-code.ts";
import { judgedBy } from "../judged-by.ts";
import type { RunOptions } from "../options.ts";
import { newRunId, settingsOf } from "../run-settings.ts";

/** `stackmark plan`: what a run would do. Touches nothing: no cloud is asked, so what a cloud lacks is not known yet. */
export async function plan(options: RunOptions): Promise<number> {
  const { guideline } = loadGuideline(options.guideline);
  const cloud = {
    name: "none",
    authUrl: "",
    credentials: { kind: "token", token: "", scope: { kind: "unscoped" } },
    interface: "public",
    tls: { verify: true },
    endpoints: {},
    callers: {},
    source: "plan",
  } as const;
  const { options: judged, alterations } = await judgedBy(options);
  const settings = settingsOf(judged, { cloud, callers: {}, embedded: true }, guideline, newRunId(), "");
  const cases = await planCases(settings, await descriptionsFor(settings));
  const byCapability = Map.groupBy(cases, ({ capability }) => capability);
  for (const [capability, own] of [...byCapability].sort(([a], [b]) => (a < b ? -1 : 1))) {
    console.log(`${capability}${guideline.capabilities[capability] === undefined ? " (not in the guideline)" : ""}`);
    for (const { id, title, tempest } of own)
      console.log(`  ${id}: ${title}${tempest.length > 0 ? ` [${tempest.length} Tempest ids]` : ""}`);
  }
  const { atOnce, inAll } = demandOf(cases, options.concurrency);
  const counted = (demand: Readonly<Record<string, number>>): string =>
    Object.entries(demand)
      .map(([kind, count]) => `${count} ${kind}`)
      .join(", ") || "nothing";
  for (const { service, what, title, version, digest } of alterations)
    console.log(
      `\n${service} would be judged by ${what === "overlay" ? "the overlay" : "the description"} "${title}" ${version} (${digest})`,
    );
  console.log(`\n${cases.length} cases, ${byCapability.size} capabilities`);
  console.log(`Made in all: ${counted(inAll)}`);
  console.log(`At once with --concurrency ${options.concurrency}, at most: ${counted(atOnce)}`);
  return cases.length === 0 ? EXIT.usage : EXIT.conformant;
}
