import { existsSync } from "node:fs";
import { connect } from "../../fixtures/cloud/connection.ts";
import { openLedger, readLedger, type Standing } from "../../fixtures/cloud/ledger.ts";
import { descriptionsFor } from "../../suites/run/descriptions.ts";
import { tearDown } from "../../suites/run/teardown.ts";
import { EXIT } from "../exit-code.ts";
import type { RunOptions } from "../options.ts";
import { openTarget } from "../target.ts";

/** Options of `stackmark cleanup`. */
export interface CleanupOptions extends RunOptions {
  readonly ledger: string;
}

/** `stackmark cleanup --ledger FILE`: removes what a killed run left, and only what its ledger names. Gives the exit code. */
export async function cleanup(options: CleanupOptions): Promise<number> {
  if (!existsSync(options.ledger)) {
    console.error(`stackmark: ${options.ledger} does not exist\nGive the ledger.ndjson in the folder of the run`);
    return EXIT.usage;
  }
  let standing: readonly Standing[];
  try {
    standing = readLedger(options.ledger);
  } catch (error) {
    console.error(`stackmark: ${error instanceof Error ? error.message : String(error)}`);
    return EXIT.internal;
  }
  if (standing.length === 0) {
    console.log("The ledger names nothing that still stands");
    return EXIT.conformant;
  }
  const target = await openTarget(options, process.env, process.cwd());
  const descriptions = await descriptionsFor({
    specs: options.spec,
    overlays: options.overlay,
    microversions: options.microversion,
  });
  const ledger = openLedger(options.ledger, standing);
  const connection = await connect({
    ...target,
    runId: "cleanup",
    descriptions,
    microversions: {},
    ledger,
    readOnly: false,
    signal: new AbortController().signal,
    listen: () => {},
  });
  const left = await tearDown(standing, {
    sender: connection.sender,
    ledger,
    descriptions,
    administrator: connection.accounts.admin !== undefined,
    deadlineMs: options.deadline * 1000,
  });
  await connection.close();
  await target.close();
  console.log(`${standing.length - left.length} of ${standing.length} removed`);
  for (const thing of left) console.error(`Still there: ${thing}`);
  return left.length === 0 ? EXIT.conformant : EXIT.inconclusive;
}
