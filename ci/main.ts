import { Command, CommanderError, InvalidArgumentError, Option } from "commander";
import { config as loadDotenv } from "dotenv";
import { ConfigurationError } from "../fixtures/cloud/config.ts";
import { DescriptionError } from "../specs/index.ts";
import type { CleanupOptions } from "./commands/cleanup.ts";
import type { GuidelineOptions } from "./commands/guideline.ts";
import type { ReferenceOptions } from "./commands/reference.ts";
import type { RefusalsOptions } from "./commands/refusals.ts";
import type { ReportOptions } from "./commands/report.ts";
import type { SpecOptions } from "./commands/spec.ts";
import type { CoverageOptions } from "./commands/spec-coverage.ts";
import type { TruthOptions } from "./commands/truth.ts";
import { EXIT } from "./exit-code.ts";
import { addDescriptionOptions, addRunOptions, addTruthOptions, positive, type RunOptions } from "./options.ts";
import { packageVersion } from "./suite-identity.ts";

loadDotenv({ quiet: true });

/** Whoever reads our output may stop reading (`| head`): that is no error. */
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code === "EPIPE") process.exit(EXIT.conformant);
  throw error;
});

const program = new Command("stackmark")
  .description("Tells whether a cloud keeps the OpenStack API's promises, and proves it")
  .version(packageVersion())
  .showHelpAfterError("Run `stackmark --help` for what there is")
  .configureOutput({ outputError: (text, write) => write(text.replace(/^error: /, "stackmark: ")) })
  .exitOverride();

let code: number = EXIT.conformant;

/** Commands are loaded when called: a start costs only what it uses. */
addRunOptions(
  program.command("certify").description("run the suites against a cloud and give a verdict, a report and evidence"),
)
  .option("--out <dir>", "where report and evidence go (default: stackmark-out/<run>)")
  .action(async (options: RunOptions) => {
    code = await (await import("./commands/certify.ts")).certify(options);
  });

addRunOptions(program.command("plan").description("tell what certify would run; touches nothing")).action(
  async (options: RunOptions) => {
    code = await (await import("./commands/plan.ts")).plan(options);
  },
);

program
  .command("guideline [id|file]")
  .description("what each programme demands: capabilities, the cases that establish them, Tempest ids, flags")
  .addOption(new Option("--format <name>", "how to tell it").choices(["markdown", "json"]).default("markdown"))
  .action(async (asked: string | undefined, options: GuidelineOptions) => {
    code = await (await import("./commands/guideline.ts")).guideline(asked, options);
  });

program
  .command("report <dir>")
  .description("tell a finished run in another format")
  .requiredOption("--format <name>", "html, markdown, junit, ctrf, allure, refstack, badge, json or text")
  .option("--out <path>", "file, or folder for formats of several files (default: standard output, or DIR/<format>)")
  .action(async (folder: string, options: ReportOptions) => {
    code = await (await import("./commands/report.ts")).report(folder, options);
  });

const spec = program.command("spec").description("print or compare descriptions");
addDescriptionOptions(
  spec
    .command("print <service[@version]>", { isDefault: true })
    .description("the plain OpenAPI document of a service at a microversion; `stackmark spec compute@2.53` for short"),
)
  .addOption(new Option("--format <name>", "how to write it").choices(["yaml", "json"]).default("yaml"))
  .option("--diff <from..to>", "what changes between two microversions instead")
  .action(async (asked: string, options: SpecOptions) => {
    code = await (await import("./commands/spec.ts")).spec(asked, options);
  });
spec
  .command("coverage <service>")
  .description("what another description has that ours lacks, and the other way round")
  .requiredOption("--against <file>", "an OpenAPI document")
  .option("--all", "list everything, not the first of each kind", false)
  .action(async (service: string, options: CoverageOptions) => {
    code = (await import("./commands/spec-coverage.ts")).specCoverage(service, options);
  });

program
  .command("reference")
  .description("serve the embedded reference build and print a clouds.yaml for it")
  .option("--port <n>", "TCP port on 127.0.0.1 (default: any free one)", portNumber, 0)
  .option(
    "--fault <name>",
    "let it tell this lie (repeatable)",
    (value: string, list: readonly string[]) => [...list, value],
    [],
  )
  .action(async (options: ReferenceOptions) => {
    code = await (await import("./commands/reference.ts")).reference(options);
  });

addRunOptions(
  program.command("refusals").description("send requests that break one constraint and tell which are not refused"),
)
  .option("--requests <n>", "broken requests for each service", positive, 500)
  .option("--out <dir>", "where refusals.json goes (default: stackmark-out/<run>)")
  .action(async (options: RefusalsOptions) => {
    code = await (await import("./commands/refusals.ts")).refusals(options);
  });

addRunOptions(program.command("cleanup").description("remove what a killed run left, by its ledger"))
  .requiredOption("--ledger <file>", "ledger.ndjson of the run")
  .action(async (options: CleanupOptions) => {
    code = await (await import("./commands/cleanup.ts")).cleanup(options);
  });

spec
  .command("reach")
  .description("how many operations with path parameters can be come by from a create, by what responses produce")
  .action(async () => {
    code = (await import("./commands/spec-reach.ts")).specReach();
  });

addTruthOptions(
  program
    .command("truth")
    .description("call every described operation that a cloud offers and tell which answered as described"),
).action(async (options: TruthOptions) => {
  code = await (await import("./commands/truth.ts")).truth(options);
});

try {
  await program.parseAsync();
} catch (error) {
  code = told(error);
}
process.exitCode = code;

function told(error: unknown): number {
  if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.conformant : EXIT.usage;
  if (error instanceof ConfigurationError) {
    console.error(`stackmark: ${error.message}\n${error.hint}`);
    return EXIT.usage;
  }
  if (error instanceof DescriptionError) {
    console.error(`stackmark: ${error.message}`);
    return EXIT.usage;
  }
  console.error(`stackmark: our own error, please report it: ${error instanceof Error ? error.stack : String(error)}`);
  return EXIT.internal;
}

function portNumber(value: string): number {
  const port = Number(value);
  if (!Number.isInteger(port) || port < 0 || port > 65535)
    throw new InvalidArgumentError("Expected a port from 0 to 65535.");
  return port;
}
