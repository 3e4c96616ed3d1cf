import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { Command, InvalidArgumentError, Option } from "commander";
import { FAULTS, faultNamed } from "../../fixtures/faults/all.ts";
import { startReference } from "../../fixtures/reference/start.ts";
import { isService, readYaml, SERVICES, type Service } from "../../specs/index.ts";
import type { Case } from "../../suites/run/case.ts";
import { scanScenarios } from "../../suites/run/scan.ts";
import { tempestReasons } from "../../suites/scenarios/reasons.ts";
import { EXIT } from "../exit-code.ts";
import { allProblems, type CloudJudged, type Comparison } from "./comparison.ts";
import type { Reason } from "./fold.ts";
import { type Asked, judgeHealthy } from "./healthy.ts";
import { type LieJudged, lieProblems } from "./lie.ts";
import { judgeLying } from "./lying.ts";
import { markdown } from "./markdown.ts";
import { tempestFor } from "./tempest-cloud.ts";
import { findZed } from "./zed.ts";

/** An idempotent id, wherever it stands. */
const ID = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/g;

interface Options {
  readonly cloud: readonly ("zed" | "reference")[];
  readonly fault: readonly string[];
  readonly lies: boolean;
  readonly service: readonly Service[];
  readonly ids?: string;
  readonly lock?: string;
  readonly limit: number;
  readonly out: string;
}

const program = new Command("concordance")
  .description("Tempest and Stackmark judge the same clouds; tells where they differ")
  .addOption(
    new Option("--cloud <name>", "zed or reference, a healthy build (repeatable)")
      .choices(["zed", "reference"])
      .argParser(cloud)
      .default([], "reference, unless lies are asked for"),
  )
  .option("--fault <name>", "an embedded build that tells this lie, or `all` (repeatable)", collect, [])
  .option("--lies", "the lies of lies.yaml", false)
  .addOption(
    new Option("--service <name>", "only ids of these services' cases (repeatable)")
      .argParser(service)
      .default([], "all"),
  )
  .option("--ids <file>", "only these ids: a list, or a guideline that names them (default: all that our cases answer)")
  .option(
    "--lock <file>",
    "hold this lock while a judge is at the Python reference build, and ask Tempest service by service",
  )
  .addOption(new Option("--limit <seconds>", "how long one run of a judge may take").argParser(Number).default(340))
  .option(
    "--out <dir>",
    "where concordance.json, concordance.md and all that was said go",
    "stackmark-out/concordance",
  );

function collect(value: string, previous: readonly string[]): readonly string[] {
  return [...previous, value];
}

function cloud(value: string, previous: Options["cloud"]): Options["cloud"] {
  if (value !== "zed" && value !== "reference") throw new InvalidArgumentError("Known clouds: zed, reference.");
  return [...previous, value];
}

function service(value: string, previous: readonly Service[]): readonly Service[] {
  if (!isService(value)) throw new InvalidArgumentError(`Known services: ${SERVICES.join(", ")}.`);
  return [...previous, value];
}

async function compare(options: Options): Promise<Comparison> {
  const faults = chosenFaults(options);
  const out = resolve(options.out);
  const asked = whatToAsk(options, await scanScenarios());
  const wanted = options.cloud.length === 0 && faults.length === 0 ? (["reference"] as const) : options.cloud;
  const clouds: CloudJudged[] = [];
  for (const name of wanted) {
    clouds.push(await (name === "zed" ? zed(options, out, asked) : embedded(options, out, asked)));
    console.error(`concordance: ${name} is judged`);
  }
  const lies: LieJudged[] = [];
  for (const fault of faults) {
    const judged = await judgeLying(fault, asked.ids, { folder: out, limit: options.limit });
    console.error(`concordance: ${fault.id} is noticed by ${judged.noticed}`);
    lies.push(judged);
  }
  return { clouds, lies, lieProblems: lies.flatMap(lieProblems) };
}

/** The ids of a list, or all that our cases answer and all that they have a reason not to. */
function whatToAsk({ service, ids }: Options, scenarios: readonly Case[]): Asked {
  const list = ids === undefined ? undefined : new Set(readFileSync(ids, "utf8").match(ID));
  const wanted = (id: string): boolean => list === undefined || list.has(id);
  const cases = scenarios.filter(
    (one) => one.tempest.some(wanted) && (service.length === 0 || service.includes(one.service)),
  );
  const unanswered =
    service.length > 0
      ? []
      : [...tempestReasons()].filter(([id]) => wanted(id)).map(([tempest, { reason }]) => ({ tempest, reason }));
  const known = new Set([
    ...cases.flatMap((one) => one.tempest).filter(wanted),
    ...(service.length > 0 ? [] : (list ?? [])),
  ]);
  for (const { tempest } of unanswered) known.delete(tempest);
  return { ids: [...known], cases, unanswered, reasons: listed("reasons.yaml") as readonly Reason[] };
}

async function zed({ lock, limit }: Options, out: string, asked: Asked): Promise<CloudJudged> {
  const own = lock === undefined ? {} : { lock };
  return await judgeHealthy(
    { cloud: "zed", ...findZed(process.env, join(out, "zed")), folder: join(out, "zed"), limit, ...own },
    asked,
  );
}

async function embedded({ limit }: Options, out: string, asked: Asked): Promise<CloudJudged> {
  const build = await startReference();
  try {
    const tempest = await tempestFor(build, join(out, "workspace"));
    const told = { tempest, args: ["--cloud", "reference"], env: {} };
    return await judgeHealthy({ cloud: "reference", ...told, folder: join(out, "reference"), limit }, asked);
  } finally {
    await build.close();
  }
}

function chosenFaults({ fault, lies }: Options): typeof FAULTS {
  if (fault.includes("all")) return FAULTS;
  const names = [...new Set([...fault, ...(lies ? (listed("lies.yaml") as readonly string[]) : [])])];
  return names.map((name) => {
    const known = faultNamed(name);
    if (known === undefined)
      throw new Error(`There is no fault "${name}"; known: ${FAULTS.map(({ id }) => id).join(", ")}`);
    return known;
  });
}

function listed(file: string): readonly unknown[] {
  const entries: unknown = readYaml(fileURLToPath(new URL(file, import.meta.url)));
  return Array.isArray(entries) ? entries : [];
}

try {
  const options = program.parse().opts<Options>();
  const comparison = await compare(options);
  mkdirSync(options.out, { recursive: true });
  writeFileSync(join(options.out, "concordance.json"), `${JSON.stringify(comparison, undefined, 2)}\n`);
  writeFileSync(join(options.out, "concordance.md"), markdown(comparison));
  const problems = allProblems(comparison);
  for (const text of problems) console.log(`${text} [concordance]`);
  console.log(`${problems.length} problems; see ${join(options.out, "concordance.md")}`);
  process.exitCode = problems.length === 0 ? EXIT.conformant : EXIT.notConformant;
} catch (error) {
  console.error(`concordance: ${error instanceof Error ? error.message : String(error)}`);
  process.exitCode = EXIT.usage;
}
