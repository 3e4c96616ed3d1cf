import { Command, InvalidArgumentError, Option } from "commander";
import { isService, SERVICES, type Service } from "../../specs/index.ts";

/** What is compared, as given on the command line. */
export interface ConcordanceOptions {
  readonly cloud: readonly ("zed" | "reference")[];
  readonly fault: readonly string[];
  readonly lies: boolean;
  readonly service: readonly Service[];
  /** A file in which idempotent ids stand. */
  readonly ids?: string;
  readonly lock?: string;
  /** Times. */
  readonly atLeast?: number;
  /** Seconds. */
  readonly limit: number;
  readonly out: string;
}

/** Reads the command line. Throws a CommanderError, which the person has been told of. */
export function parseOptions(argv: readonly string[]): ConcordanceOptions {
  return new Command("concordance")
    .description("Tempest and Stackmark judge the same clouds; tells where they differ")
    .exitOverride()
    .addOption(
      new Option("--cloud <name>", "zed or reference, a healthy build (repeatable)")
        .argParser(cloud)
        .default([], "reference, unless lies are asked for"),
    )
    .option("--fault <name>", "an embedded build that tells this lie, or `all` (repeatable)", collect, [])
    .option("--lies", "the lies of lies.yaml", false)
    .addOption(
      new Option("--service <name>", "only ids of this service's cases (repeatable)")
        .argParser(service)
        .default([], "all"),
    )
    .option("--ids <file>", "only the ids that stand in this file (default: all that our cases answer)")
    .option(
      "--lock <file>",
      "hold this lock while a judge is at the Python reference build, and divide the tests, so that others have their turn",
    )
    .addOption(
      new Option("--limit <seconds>", "how long one run of a judge may take").argParser(positive).default(1200),
    )
    .addOption(
      new Option("--at-least <times>", "fail when Tempest does not take so many times as long as we").argParser(
        positive,
      ),
    )
    .option("--out <dir>", "where the tables and all that was said go", "stackmark-out/concordance")
    .parse(argv)
    .opts<ConcordanceOptions>();
}

function collect(value: string, previous: readonly string[]): readonly string[] {
  return [...previous, value];
}

function cloud(value: string, previous: ConcordanceOptions["cloud"]): ConcordanceOptions["cloud"] {
  if (value !== "zed" && value !== "reference") throw new InvalidArgumentError("Known clouds: zed, reference.");
  return [...previous, value];
}

function service(value: string, previous: readonly Service[]): readonly Service[] {
  if (!isService(value)) throw new InvalidArgumentError(`Known services: ${SERVICES.join(", ")}.`);
  return [...previous, value];
}

function positive(value: string): number {
  const number = Number(value);
  if (!(number > 0)) throw new InvalidArgumentError("Expected a number above 0.");
  return number;
}
