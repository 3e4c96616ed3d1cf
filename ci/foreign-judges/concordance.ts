import { mkdirSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { CommanderError } from "commander";
import { FAULTS, faultNamed } from "../../fixtures/faults/all.ts";
import { startReference } from "../../fixtures/reference/start.ts";
import { scanScenarios } from "../../suites/run/scan.ts";
import { EXIT } from "../exit-code.ts";
import { type Asked, listIn, whatToAsk } from "./asked.ts";
import { allProblems, type CloudJudged, type Comparison } from "./comparison.ts";
import { type ConcordanceOptions, parseOptions } from "./concordance-options.ts";
import { judgeHealthy } from "./healthy.ts";
import { type LieJudged, lieProblems, unjudgedLie } from "./lie.ts";
import { judgeLying } from "./lying.ts";
import { markdown } from "./markdown.ts";
import { Interrupted } from "./run-program.ts";
import { tempestFor } from "./tempest-cloud.ts";
import { findZed } from "./zed.ts";

/** Compares cloud by cloud. What is known so far is written after each: a long run that breaks leaves what it found. */
async function compare(options: ConcordanceOptions): Promise<Comparison> {
  const faults = chosenFaults(options);
  const out = resolve(options.out);
  const asked = whatToAsk(options, await scanScenarios());
  const clouds: CloudJudged[] = [];
  const lies: LieJudged[] = [];
  const limits = options.atLeast === undefined ? {} : { atLeast: options.atLeast };
  const soFar = (): Comparison => ({ clouds, lies, lieProblems: lies.flatMap(lieProblems), ...limits });
  const wanted = options.cloud.length === 0 && faults.length === 0 ? (["reference"] as const) : options.cloud;
  for (const name of wanted) {
    clouds.push(await (name === "zed" ? zed(options, out, asked) : embedded(options, out, asked)));
    console.error(`concordance: ${name} is judged`);
    write(soFar(), out);
  }
  for (const fault of faults) {
    const judged = await judgeLying(fault, asked.ids, { folder: out, limit: options.limit }).catch((error: unknown) => {
      if (error instanceof Interrupted) throw error;
      return unjudgedLie(fault, error instanceof Error ? error.message : String(error));
    });
    console.error(`concordance: ${fault.id} ${judged.broken ?? `is noticed by ${judged.noticed}`}`);
    lies.push(judged);
    write(soFar(), out);
  }
  return soFar();
}

function write(comparison: Comparison, out: string): void {
  mkdirSync(out, { recursive: true });
  writeFileSync(join(out, "concordance.json"), `${JSON.stringify(comparison, undefined, 2)}\n`);
  writeFileSync(join(out, "concordance.md"), markdown(comparison));
}

async function zed({ lock, limit }: ConcordanceOptions, out: string, asked: Asked): Promise<CloudJudged> {
  const folder = join(out, "zed");
  const own = lock === undefined ? {} : { lock };
  return await judgeHealthy({ cloud: "zed", ...findZed(process.env, folder), folder, limit, ...own }, asked);
}

async function embedded({ limit }: ConcordanceOptions, out: string, asked: Asked): Promise<CloudJudged> {
  const build = await startReference();
  try {
    const tempest = await tempestFor(build, join(out, "workspace"));
    const told = { cloud: "reference", tempest, args: ["--cloud", "reference"], env: {} };
    return await judgeHealthy({ ...told, folder: join(out, "reference"), limit }, asked);
  } finally {
    await build.close();
  }
}

function chosenFaults({ fault, lies }: ConcordanceOptions): typeof FAULTS {
  if (fault.includes("all")) return FAULTS;
  const names = [...new Set([...fault, ...(lies ? (listIn("lies.yaml") as readonly string[]) : [])])];
  return names.map((name) => {
    const known = faultNamed(name);
    if (known === undefined)
      throw new Error(`There is no fault "${name}"; known: ${FAULTS.map(({ id }) => id).join(", ")}`);
    return known;
  });
}

try {
  const options = parseOptions(process.argv);
  const comparison = await compare(options);
  const problems = allProblems(comparison);
  for (const text of problems) console.log(`${text} [concordance]`);
  console.log(`${problems.length} problems; see ${join(options.out, "concordance.md")}`);
  process.exitCode = problems.length === 0 ? EXIT.conformant : EXIT.notConformant;
} catch (error) {
  // What is wrong on the command line has been told already.
  const told = error instanceof CommanderError;
  if (!told) console.error(`concordance: ${error instanceof Error ? error.message : String(error)}`);
  if (error instanceof Interrupted) process.exitCode = EXIT.interrupted;
  else process.exitCode = told && error.exitCode === 0 ? EXIT.conformant : EXIT.usage;
}
