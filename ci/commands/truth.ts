import { closeSync, mkdirSync, openSync, rmSync, writeFileSync, writeSync } from "node:fs";
import { join, resolve } from "node:path";
import { openLedger } from "../../fixtures/cloud/ledger.ts";
import { loadDescription, SERVICES, type Service } from "../../specs/index.ts";
import { NOTHING_EXPLAINED, readExplained } from "../../suites/truth/explained.ts";
import { truthRun } from "../../suites/truth/run.ts";
import { projectionFor } from "../../suites/truth/telling.ts";
import { isWholeTruth, truthOf } from "../../suites/truth/truth.ts";
import { EXIT } from "../exit-code.ts";
import { newRunId } from "../run-settings.ts";
import { openTarget } from "../target.ts";
import { truthTable } from "./truth-table.ts";

/** Options of `stackmark truth`. */
export interface TruthOptions {
  readonly cloud?: string;
  readonly admin?: string;
  readonly other?: string;
  readonly out?: string;
  readonly explained?: string;
  readonly service: readonly Service[];
  readonly story: readonly string[];
  readonly concurrency: number;
  readonly deadline: number;
}

const PATIENCE_MS = 5000;

/**
 * `stackmark truth`: calls every described operation that the cloud offers and sets what was answered beside the description. Gives 0 when enough
 * succeeded and every other thing is explained, 1 when not.
 */
export async function truth(options: TruthOptions): Promise<number> {
  const runId = newRunId();
  const out = resolve(options.out ?? join("stackmark-out", `truth-${runId}`));
  const explained = options.explained === undefined ? NOTHING_EXPLAINED : readExplained(options.explained);
  for (const stale of ["truth.json", "truth.md", "ledger.ndjson", "evidence"])
    rmSync(join(out, stale), { recursive: true, force: true });
  mkdirSync(join(out, "evidence"), { recursive: true });
  const target = await openTarget({ ...options, fault: [] }, process.env, process.cwd());
  const services = options.service.length > 0 ? options.service : SERVICES;
  const settings = {
    runId,
    cloud: target.cloud,
    callers: target.callers,
    services,
    cases: options.story,
    concurrency: options.concurrency,
    deadlineMs: options.deadline * 1000,
    patienceMs: PATIENCE_MS,
  };
  const stop = new AbortController();
  process.once("SIGINT", () => stop.abort()).once("SIGTERM", () => stop.abort());
  const evidence = openSync(join(out, "evidence", "exchanges.ndjson"), "w");
  try {
    const descriptions = SERVICES.map((service) => loadDescription(service));
    const ledger = openLedger(join(out, "ledger.ndjson"));
    const run = await truthRun(settings, descriptions, ledger, stop.signal, (exchange) =>
      writeSync(evidence, `${JSON.stringify(exchange)}\n`),
    );
    const projections = services.flatMap((service) => projectionFor(service, "admin", run.connection) ?? []);
    const found = truthOf(projections, run.seen, run.findings, explained);
    const table = truthTable(found, run.troubles);
    const about = { schemaVersion: 1, run: runId, cloud: target.cloud.name, exchanges: run.exchanges };
    writeFileSync(
      join(out, "truth.json"),
      `${JSON.stringify({ ...about, ...found, troubles: run.troubles }, null, 1)}\n`,
    );
    writeFileSync(join(out, "truth.md"), table.whole);
    process.stdout.write(table.short);
    console.log(`${run.exchanges} exchanges; the whole of it: ${join(out, "truth.md")}`);
    for (const thing of run.leftBehind) console.error(`Left behind: ${thing}`);
    if (stop.signal.aborted) return EXIT.interrupted;
    return isWholeTruth(found) ? EXIT.conformant : EXIT.notConformant;
  } finally {
    closeSync(evidence);
    await target.close();
  }
}
