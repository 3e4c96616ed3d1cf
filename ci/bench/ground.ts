import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { isMainThread, parentPort, Worker } from "node:worker_threads";
import { type Connection, connect } from "../../fixtures/cloud/connection.ts";
import { fromEntry } from "../../fixtures/cloud/find-cloud.ts";
import { openLedger } from "../../fixtures/cloud/ledger.ts";
import { type RunningReference, startReference } from "../../fixtures/reference/start.ts";
import { type JsonObject, loadDescription, SERVICES } from "../../specs/index.ts";

/** A cloud that does not share our thread, and a connection to it. */
export interface Ground {
  readonly authUrl: string;
  readonly connection: Connection;
  close(): Promise<void>;
}

type Told = Pick<RunningReference, "authUrl" | "clouds">;

/** Starts the embedded build in a thread of its own and connects to it. */
export async function openGround(): Promise<Ground> {
  const cloud = new Worker(new URL(import.meta.url));
  const { authUrl, clouds } = await new Promise<Told>((told, failed) =>
    cloud.once("message", told).once("error", failed),
  );
  const folder = mkdtempSync(join(tmpdir(), "stackmark-bench-"));
  const connection = await connect({
    runId: "bench",
    cloud: fromEntry("reference", { auth: clouds.member as unknown as JsonObject }, "the embedded build"),
    callers: {},
    descriptions: SERVICES.map((service) => loadDescription(service)),
    microversions: {},
    ledger: openLedger(join(folder, "ledger.ndjson")),
    readOnly: false,
    signal: new AbortController().signal,
    listen: () => {},
  });
  return {
    authUrl,
    connection,
    async close() {
      await connection.close();
      await cloud.terminate();
      rmSync(folder, { recursive: true });
    },
  };
}

if (!isMainThread) {
  const { authUrl, clouds } = await startReference();
  parentPort?.postMessage({ authUrl, clouds } satisfies Told);
}
