import { type Guideline, loadGuideline } from "../../specs/index.ts";
import type { Case } from "../../suites/run/case.ts";
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
  const byCapability = grouped(cases, guideline);
  for (const [capability, own] of [...byCapability].sort(([a], [b]) => (a < b ? -1 : 1))) {
    console.log(`${capability}${guideline.capabilities[capability] === undefined ? " (not in the guideline)" : ""}`);
    for (const { id, title, tempest } of [...own].sort((a, b) => (a.id < b.id ? -1 : 1)))
      console.log(`  ${id}: ${title}${tempest.length > 0 ? ` [${tempest.length} Tempest ids]` : ""}`);
  }
  const { atOnce, atLeast, inAll } = demandOf(cases, options.concurrency);
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
  console.log(`Room that the project needs at least: ${counted(atLeast)}`);
  return cases.length === 0 ? EXIT.usage : EXIT.conformant;
}

/** Cases by the guideline's capabilities: those that they name or, where it insists on Tempest ids, those for whose ids they answer. */
function grouped(cases: readonly Case[], { capabilities }: Guideline): ReadonlyMap<string, readonly Case[]> {
  const byName = (list: readonly Case[]): [string, readonly Case[]][] => [
    ...Map.groupBy(list, ({ capability }) => capability),
  ];
  const byId = Object.entries(capabilities).flatMap(([name, { tests = [] }]): [string, readonly Case[]][] => {
    const own = cases.filter((one) => tests.some(({ tempest }) => one.tempest.includes(tempest)));
    return own.length === 0 ? [] : [[name, own]];
  });
  const placed = new Set(byId.flatMap(([, own]) => own));
  return new Map([...byName(cases.filter((one) => !placed.has(one))), ...byId]);
}
