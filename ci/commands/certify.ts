import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join, relative, resolve } from "node:path";
import { ConfigurationError } from "../../fixtures/cloud/config.ts";
import { html } from "../../reporters/html/html.ts";
import { json } from "../../reporters/json.ts";
import { terminalOf } from "../../reporters/terminal.ts";
import { summary } from "../../reporters/text.ts";
import { loadGuideline } from "../../specs/index.ts";
import type { Report } from "../../suites/results/index.ts";
import { composeReport } from "../../suites/results/index.ts";
import type { Shortage } from "../../suites/run/events.ts";
import { runCases } from "../../suites/run/run.ts";
import { tempestReasons } from "../../suites/scenarios/reasons.ts";
import { evidenceFor } from "../evidence.ts";
import { EXIT, exitCodeOf } from "../exit-code.ts";
import { judgedBy } from "../judged-by.ts";
import type { RunOptions } from "../options.ts";
import { openProgress } from "../progress.ts";
import { newRunRecord } from "../run-record.ts";
import { newRunId, settingsOf } from "../run-settings.ts";
import { suiteIdentity } from "../suite-identity.ts";
import { openTarget } from "../target.ts";

/** `stackmark certify`: runs the suites against a cloud and weighs the outcome. Gives the exit code. */
export async function certify(options: RunOptions): Promise<number> {
  const guideline = loadGuideline(options.guideline);
  const unknown = options.programme.filter((name) => guideline.guideline.programmes[name] === undefined);
  if (unknown.length > 0) {
    console.error(
      `stackmark: guideline ${guideline.guideline.id} has no programme "${unknown.join('", "')}"\nKnown: ${Object.keys(guideline.guideline.programmes).join(", ")}`,
    );
    return EXIT.usage;
  }
  const judged = await judgedBy(options);
  const runId = newRunId();
  const out = resolve(options.out ?? join("stackmark-out", runId));
  prepare(out);
  const target = await openTarget(options, process.env, process.cwd());
  for (const [role, config] of Object.entries(target.callers)) {
    if (!target.embedded) console.error(`As "${role}": cloud "${config.name}" of ${config.source}`);
  }
  const settings = settingsOf(judged.options, target, guideline.guideline, runId, out);
  const record = newRunRecord(settings, target.cloud, suiteIdentity(), judged.alterations);
  const progress = openProgress(process.stderr);
  const stop = interruptible();
  let code: number | undefined;
  try {
    const ended = await runCases(
      settings,
      (event) => {
        record.add(event);
        if (event.kind === "planned") tellShortages(event.short);
        progress.show(event);
      },
      stop.signal,
    );
    progress.close();
    if (record.trouble !== undefined) {
      const { message, hint } = record.trouble;
      console.error(`stackmark: ${message}${hint === undefined ? "" : `\n${hint}`}`);
      return stop.signal.aborted ? EXIT.interrupted : record.troubleExit;
    }
    if (record.planned === 0) {
      console.error(
        settings.demanded === undefined
          ? "stackmark: no case is left to run: --case, --capability, --service or --suite name none\n`stackmark plan` lists the cases"
          : `stackmark: no case answers for what guideline ${guideline.guideline.id} demands, or the options leave none\n\`stackmark guideline\` lists which case answers for what`,
      );
      return EXIT.usage;
    }
    const report = composeReport(
      record.close(ended && !stop.signal.aborted),
      guideline,
      options.programme,
      tempestReasons(),
    );
    await write(report, out);
    process.stdout.write(
      summary(report, {
        colour: terminalOf(process.stdout, process.env).colour,
        reportPath: shown(join(out, "report.html")),
      }),
    );
    for (const thing of record.leftBehind) console.error(`Left behind: ${thing}`);
    if (record.leftBehind.length > 0)
      console.error(`Remove it with: stackmark cleanup --ledger ${shown(join(out, "ledger.ndjson"))}`);
    code = stop.signal.aborted ? EXIT.interrupted : exitCodeOf(report, narrowed(options));
  } finally {
    stop.release();
    await target.close();
  }
  return code;
}

function tellShortages(short: readonly Shortage[]): void {
  for (const { kind, room, atLeast } of short)
    console.error(
      `The project's quotas leave room for ${room} ${kind}, and the plan may need ${atLeast} at once: a case that finds no room is inconclusive`,
    );
  if (short.length > 0)
    console.error("Use an emptier project, or ask for larger quotas; `stackmark plan` tells how large");
}

/** Whether the options leave out cases that a verdict needs. */
function narrowed(options: RunOptions): boolean {
  return (
    [options.service, options.suite, options.case, options.capability].some((list) => list.length > 0) ||
    options.shard !== undefined
  );
}

async function write(report: Report, out: string): Promise<void> {
  const evidence = await evidenceFor(report, out);
  writeFileSync(join(out, "report.json"), json.render(report, evidence) as string);
  writeFileSync(join(out, "report.html"), html.render(report, evidence) as string);
}

function prepare(out: string): void {
  try {
    mkdirSync(out, { recursive: true });
    for (const stale of ["report.json", "report.html", "ledger.ndjson", "evidence"]) {
      rmSync(join(out, stale), { recursive: true, force: true });
    }
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new ConfigurationError(`Cannot write to ${out}: ${reason}`, "Give another folder with --out");
  }
}

function shown(path: string): string {
  const near = relative(process.cwd(), path);
  return near.startsWith("..") ? path : near;
}

/** `timeout`, npm and CI runners pass a signal on that the terminal has sent already: what comes so soon after the first is the same interrupt. */
const SAME_INTERRUPT_MS = 1000;

/** Ctrl-C and SIGTERM stop the run once; a second one leaves at once. */
function interruptible(): { readonly signal: AbortSignal; release(): void } {
  const controller = new AbortController();
  let first = 0;
  const hard = (): void => {
    if (!controller.signal.aborted) {
      first = performance.now();
      console.error("\nInterrupted: removing what the run made. Interrupt again to leave at once.");
      controller.abort();
    } else if (performance.now() - first > SAME_INTERRUPT_MS) process.exit(EXIT.interrupted);
  };
  process.on("SIGINT", hard).on("SIGTERM", hard);
  return {
    signal: controller.signal,
    release: () => {
      process.off("SIGINT", hard).off("SIGTERM", hard);
    },
  };
}
