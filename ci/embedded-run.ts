import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { CloudConfig } from "../fixtures/cloud/config.ts";
import { connect } from "../fixtures/cloud/connection.ts";
import { fromEntry } from "../fixtures/cloud/find-cloud.ts";
import { openLedger, type Standing } from "../fixtures/cloud/ledger.ts";
import type { Fault } from "../fixtures/faults/fault.ts";
import { startReference } from "../fixtures/reference/start.ts";
import {
  type Description,
  type JsonObject,
  loadGuideline,
  SERVICES,
  type Service,
  type Wanted,
} from "../specs/index.ts";
import type { Outcome } from "../suites/results/index.ts";
import { budget, FRESH_PROJECT, sumOf } from "../suites/run/budget.ts";
import type { Case } from "../suites/run/case.ts";
import { demandsOf } from "../suites/run/demand.ts";
import { descriptionsFor } from "../suites/run/descriptions.ts";
import { eventuallyWithin } from "../suites/run/eventually.ts";
import { execute } from "../suites/run/execute.ts";
import { planCases } from "../suites/run/plan.ts";
import { provision } from "../suites/run/provision.ts";
import { tearDown } from "../suites/run/teardown.ts";

/** The same requests in every run of the tests; `npm run nightly` tries others. */
const SEED = 1;

/** What is tried on the embedded build. */
export interface EmbeddedRun {
  readonly faults?: readonly Fault[];
  readonly services?: readonly Service[];
  /** Ids or globs; all when absent. */
  readonly cases?: readonly string[];
  readonly examples?: number;
  /** What it is judged by; our descriptions when absent. */
  readonly judgedBy?: Partial<Wanted>;
  readonly allOperations?: boolean;
  /** Ends the run as soon as it holds for a case. */
  readonly enough?: (one: Case, outcome: Outcome) => boolean;
}

/** How the cases ended, and what the run could not remove. */
export interface EmbeddedResult {
  readonly outcomes: ReadonlyMap<string, Outcome>;
  readonly leftBehind: readonly string[];
}

let ours: readonly Description[] | undefined;

/** Runs cases against the embedded build in this process, without the runner around them: for our own tests. */
export async function runEmbedded(wanted: EmbeddedRun): Promise<EmbeddedResult> {
  ours ??= await descriptionsFor({ specs: {}, overlays: [] });
  const asked: Wanted = { specs: {}, overlays: [], ...wanted.judgedBy };
  const descriptions = wanted.judgedBy === undefined ? ours : await descriptionsFor(asked);
  const reference = await startReference({ fault: wanted.faults ?? [] });
  const folder = mkdtempSync(join(tmpdir(), "stackmark-"));
  const config = (name: keyof typeof reference.clouds): CloudConfig =>
    fromEntry(name, { auth: reference.clouds[name] as unknown as JsonObject }, "the embedded build");
  const stop = new AbortController();
  const ledger = openLedger(join(folder, "ledger.ndjson"));
  const limits = { deadlineMs: 20_000, patienceMs: 1000, signal: stop.signal };
  const connection = await connect({
    runId: "self",
    cloud: config("member"),
    callers: { other: config("other"), reader: config("reader"), admin: config("admin") },
    descriptions,
    microversions: asked.microversions ?? {},
    ledger,
    readOnly: false,
    signal: stop.signal,
    listen: () => {},
  });
  const { guideline } = loadGuideline();
  const settings = {
    services: wanted.services ?? SERVICES,
    suites: ["scenarios", "properties"] as const,
    cases: wanted.cases ?? [],
    capabilities: [],
    seed: SEED,
    ...(guideline.operations === undefined || wanted.allOperations === true ? {} : { scope: guideline.operations }),
  };
  const cases = await planCases(settings, descriptions, connection);
  const eventually = eventuallyWithin(limits);
  const removal = { sender: connection.sender, ledger, descriptions, deadlineMs: 5000 };
  const { owned, standing, lent, borrowed } = demandsOf(cases);
  const bench = {
    connection,
    provision: provision(connection, eventually, borrowed),
    eventually,
    seed: SEED,
    examples: wanted.examples ?? 4,
    signal: stop.signal,
    ledger,
    remove: (things: readonly Standing[]) => tearDown(things, removal),
  };
  const room = budget({ ...FRESH_PROJECT, ...lent }, sumOf(standing.values()));
  const outcomes = new Map<string, Outcome>();
  const leftBehind: string[] = [];
  const queue = [...cases];
  const work = async (): Promise<void> => {
    for (let one = queue.shift(); one !== undefined; one = queue.shift()) {
      const current = one;
      await room.within(owned.get(current.id) ?? {}, async () => {
        const { outcome } = await execute(current, bench);
        outcomes.set(current.id, outcome);
        if (wanted.enough?.(current, outcome) === true) queue.length = 0;
        leftBehind.push(...(await tearDown(ledger.standing(current.id), removal)));
        for (const spent of await bench.provision.giveBack(current.id, outcome.kind === "passed"))
          leftBehind.push(...(await tearDown(ledger.standing(spent), removal)));
      });
    }
  };
  await Promise.all(Array.from({ length: 12 }, work));
  leftBehind.push(...(await tearDown(ledger.standing(), removal)));
  await connection.close();
  await reference.close();
  rmSync(folder, { recursive: true, force: true });
  return { outcomes, leftBehind };
}
