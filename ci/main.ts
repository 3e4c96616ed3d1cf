import { Command, CommanderError } from "commander";
import { config as loadDotenv } from "dotenv";
import { ConfigurationError } from "../fixtures/cloud/config.ts";
import { DescriptionError } from "../specs/index.ts";
import { EXIT } from "./exit-code.ts";
import { addRunOptions, type RunOptions } from "./options.ts";
import { packageVersion } from "./suite-identity.ts";

loadDotenv({ quiet: true });

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
