import { randomInt } from "node:crypto";
import { mkdirSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { connect } from "../../fixtures/cloud/connection.ts";
import { openLedger } from "../../fixtures/cloud/ledger.ts";
import { loadGuideline, SERVICES } from "../../specs/index.ts";
import { addresseesOf, projectionFor } from "../../suites/refusals/addressees.ts";
import type { Attempt } from "../../suites/refusals/attempt.ts";
import { groundOn } from "../../suites/refusals/ground.ts";
import { measure } from "../../suites/refusals/measure.ts";
import { LEAST_REFUSED, type Tally, tallyOf } from "../../suites/refusals/tally.ts";
import { descriptionsFor } from "../../suites/run/descriptions.ts";
import { eventuallyWithin } from "../../suites/run/eventually.ts";
import { provision } from "../../suites/run/provision.ts";
import { tearDown } from "../../suites/run/teardown.ts";
import { EXIT } from "../exit-code.ts";
import type { RunOptions } from "../options.ts";
import { refusalsText } from "../refusals-text.ts";
import { newRunId } from "../run-settings.ts";
import { openTarget } from "../target.ts";

/** Options of `stackmark refusals`. */
export interface RefusalsOptions extends RunOptions {
  readonly requests: number;
}

const PATIENCE_MS = 15_000;
/** How long the removal of one thing may take. */
const REMOVAL_MS = 30_000;
/** More would make a small cloud slow rather than the measurement quick. */
const MOST_AT_ONCE = 4;

/** `stackmark refusals`: what becomes of requests that break one constraint of the description. Gives the exit code. */
export async function refusals(options: RefusalsOptions): Promise<number> {
  const runId = newRunId();
  const out = resolve(options.out ?? join("stackmark-out", runId));
  mkdirSync(out, { recursive: true });
  const seed = options.seed ?? randomInt(2 ** 31);
  const target = await openTarget(options, process.env, process.cwd());
  const descriptions = await descriptionsFor({
    specs: options.spec,
    overlays: options.overlay,
    microversions: options.microversion,
  });
  const ledger = openLedger(join(out, "ledger.ndjson"));
  const stop = new AbortController();
  process.once("SIGINT", () => stop.abort()).once("SIGTERM", () => stop.abort());
  const { admin } = target.callers;
  const connection = await connect({
    runId,
    cloud: target.cloud,
    callers: admin === undefined ? {} : { admin },
    descriptions,
    microversions: options.microversion,
    ledger,
    readOnly: false,
    signal: stop.signal,
    listen: () => {},
  });
  const deadlineMs = options.deadline * 1000;
  const removal = { sender: connection.sender, ledger, descriptions, deadlineMs: Math.min(deadlineMs, REMOVAL_MS) };
  const eventually = eventuallyWithin({ deadlineMs, patienceMs: PATIENCE_MS, signal: stop.signal });
  const ground = groundOn({
    connection,
    provision: provision(connection, eventually),
    runId,
    projection: (service, sender) => projectionFor(connection, service, sender),
  });
  const left: string[] = [];
  const attempts: Attempt[] = [];
  let tallies: readonly Tally[] = [];
  const services = options.service.length > 0 ? options.service : SERVICES;
  try {
    for (const service of services) {
      const found = await measure(service, {
        connection,
        ground,
        requests: options.requests,
        seed,
        concurrency: Math.min(options.concurrency, MOST_AT_ONCE),
        ...(options.shard === undefined ? {} : { shard: options.shard }),
        addressees: (one) => addresseesOf(connection, one),
        undo: async (caseId) => {
          left.push(...(await tearDown(ledger.standing(caseId), removal)));
        },
        progress: (done, of) =>
          process.stderr.write(done % 100 === 0 || done === of ? `${service}: ${done} of ${of}\n` : ""),
      });
      attempts.push(...found);
    }
    tallies = services.map((service) => tallyOf(service, attempts));
    const inGuideline = attempts.filter(withinGuideline(options.guideline));
    const required = services.map((service) => tallyOf(service, inGuideline));
    writeFileSync(join(out, "refusals.json"), `${JSON.stringify({ seed, tallies, required, attempts }, null, 1)}\n`);
    process.stdout.write(refusalsText(tallies, required, attempts, seed));
  } finally {
    left.push(...(await tearDown(ledger.standing(), removal)));
    await connection.close();
    await target.close();
  }
  for (const thing of left) console.error(`Left behind: ${thing}`);
  if (stop.signal.aborted) return EXIT.interrupted;
  if (tallies.some(({ sent }) => sent === 0)) return EXIT.inconclusive;
  return tallies.every(({ share }) => share >= LEAST_REFUSED) ? EXIT.conformant : EXIT.notConformant;
}

/** Whether an attempt was made on an operation that the guideline names. */
function withinGuideline(name: string | undefined): (attempt: Attempt) => boolean {
  const { operations } = loadGuideline(name).guideline;
  return ({ service, operation }) =>
    operations?.[service]?.includes(operation.slice(operation.indexOf(" ") + 1)) ?? false;
}
