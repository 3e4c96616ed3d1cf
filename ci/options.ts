import { type Command, InvalidArgumentError, Option } from "commander";
import { isService, parseMicroversion, SERVICES, type Service } from "../specs/index.ts";

/** Options of a run as given on the command line. */
export interface RunOptions {
  readonly cloud?: string;
  readonly other?: string;
  readonly reader?: string;
  readonly admin?: string;
  readonly fault: readonly string[];
  readonly guideline?: string;
  readonly programme: readonly string[];
  readonly out?: string;
  readonly service: readonly Service[];
  readonly suite: readonly ("scenarios" | "properties")[];
  readonly case: readonly string[];
  readonly capability: readonly string[];
  readonly microversion: Partial<Readonly<Record<Service, string>>>;
  /** Files of other descriptions, by service. */
  readonly spec: Partial<Readonly<Record<Service, string>>>;
  /** Files, in the order in which they are applied. */
  readonly overlay: readonly string[];
  readonly examples: number;
  readonly seed?: number;
  readonly shard?: { readonly index: number; readonly of: number };
  readonly concurrency: number;
  readonly deadline: number;
  readonly readOnly: boolean;
  readonly allOperations: boolean;
}

/** Adds the options that say what is run and against what: `certify` and `plan` have the same. */
export function addRunOptions(command: Command): Command {
  command
    .option(
      "--cloud <name>",
      "a cloud of clouds.yaml, or `reference` for the embedded build (default: OS_CLOUD, OS_* variables, else reference)",
    )
    .option(
      "--other <name>",
      "the cloud entry of a second project, for isolation; `none` to do without (default: found by name, e.g. <cloud>-alt)",
    )
    .option("--reader <name>", "the cloud entry of a user with the reader role; `none` to do without")
    .option("--admin <name>", "the cloud entry of an administrator, for claims about administration")
    .option("--fault <name>", "let the embedded build tell this lie (repeatable)", collect, [])
    .option("--guideline <id|file>", "the guideline that decides (default: the newest)")
    .option("--programme <name>", "only this programme's verdict (repeatable)", collect, [])
    .addOption(
      new Option("--service <name>", "only cases of this service (repeatable)").argParser(service).default([], "all"),
    )
    .addOption(
      new Option("--suite <name>", "scenarios or properties (repeatable)").argParser(suite).default([], "both"),
    )
    .option("--case <id|glob>", "only these cases (repeatable)", collect, [])
    .option("--capability <name>", "only cases of this capability (repeatable)", collect, [])
    .addOption(
      new Option("--microversion <service=version>", "judge a service at this microversion (repeatable)")
        .argParser(microversion)
        .default({}, "the newest that both know"),
    )
    .addOption(new Option("--examples <n>", "generated requests per property").argParser(positive).default(8))
    .addOption(new Option("--seed <n>", "seed of everything random").argParser(seed))
    .addOption(new Option("--shard <i/n>", "run the i-th of n parts").argParser(shard))
    .addOption(new Option("--concurrency <n>", "cases in flight").argParser(positive).default(16))
    .addOption(
      new Option("--deadline <seconds>", "how long an awaited state may take").argParser(positive).default(300),
    )
    .option(
      "--all-operations",
      "explore every described operation by properties, not only those of the guideline",
      false,
    )
    .option("--read-only", "send no unsafe method; what needs one is inconclusive", false);
  return addDescriptionOptions(command);
}

/** Adds the options of a truth run. */
export function addTruthOptions(command: Command): Command {
  return command
    .option("--cloud <name>", "a cloud of clouds.yaml, or `reference` for the embedded build")
    .option("--admin <name>", "the cloud entry of an administrator: most operations are theirs")
    .option("--other <name>", "the cloud entry of a second project (default: found by name)")
    .option("--explained <file>", "YAML: which operations cannot succeed there and why, and which defects are known")
    .option("--out <dir>", "where truth.json, truth.md, ledger and evidence go (default: stackmark-out/truth-<run>)")
    .option("--story <id>", "only these stories (repeatable)", collect, [])
    .addOption(new Option("--service <name>", "only this service (repeatable)").argParser(service).default([], "all"))
    .addOption(new Option("--concurrency <n>", "stories at a time").argParser(positive).default(4))
    .addOption(
      new Option("--deadline <seconds>", "how long an awaited state may take").argParser(positive).default(60),
    );
}

/** Adds the options that say by which descriptions is judged. */
export function addDescriptionOptions(command: Command): Command {
  return command
    .option(
      "--overlay <file>",
      "apply an OpenAPI Overlay to a service's description (repeatable, in order)",
      collect,
      [],
    )
    .addOption(
      new Option("--spec <service=file>", "judge a service by another OpenAPI 3.1 document (repeatable)")
        .argParser(spec)
        .default({}, "ours"),
    );
}

function collect(value: string, previous: readonly string[]): readonly string[] {
  return [...previous, value];
}

function service(value: string, previous: readonly Service[]): readonly Service[] {
  if (!isService(value)) throw new InvalidArgumentError(`Known services: ${SERVICES.join(", ")}.`);
  return [...previous, value];
}

function suite(value: string, previous: readonly string[]): readonly string[] {
  if (value !== "scenarios" && value !== "properties")
    throw new InvalidArgumentError("Known suites: scenarios, properties.");
  return [...previous, value];
}

function microversion(value: string, previous: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  const [name = "", version = "", more] = value.split("=");
  if (!isService(name) || more !== undefined) throw new InvalidArgumentError("Write it like compute=2.53.");
  try {
    return { ...previous, [name]: parseMicroversion(version) };
  } catch (error) {
    throw new InvalidArgumentError(`${(error as Error).message}.`);
  }
}

function spec(value: string, previous: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  const at = value.indexOf("=");
  const [name, file] = [value.slice(0, Math.max(at, 0)), value.slice(at + 1)];
  if (!isService(name) || file === "") throw new InvalidArgumentError("Write it like compute=FILE.");
  return { ...previous, [name]: file };
}

/** A whole number above 0. Throws an InvalidArgumentError. */
export function positive(value: string): number {
  const number = /^\d+$/.test(value) ? Number(value) : Number.NaN;
  if (!Number.isSafeInteger(number) || number < 1) throw new InvalidArgumentError("Expected a whole number above 0.");
  return number;
}

function seed(value: string): number {
  const number = /^-?\d+$/.test(value) ? Number(value) : Number.NaN;
  if (!Number.isSafeInteger(number)) throw new InvalidArgumentError("Expected a whole number.");
  return number | 0;
}

function shard(value: string): { readonly index: number; readonly of: number } {
  const match = /^(\d+)\/(\d+)$/.exec(value);
  const [index, of] = [Number(match?.[1]), Number(match?.[2])];
  if (match === null || index < 1 || index > of) throw new InvalidArgumentError("Write it like 2/4.");
  return { index, of };
}
