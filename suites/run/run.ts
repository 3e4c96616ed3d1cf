import { fileURLToPath } from "node:url";
import { createVitest } from "vitest/node";
import { channelName, type RunEvent, type StopOrder } from "./events.ts";
import type { Settings } from "./settings.ts";

/** Longer than any run; what a case waits for has deadlines of its own. */
const RUN_TIMEOUT_MS = 7 * 24 * 3_600_000;
const SELF: string = import.meta.url;

/**
 * Runs the planned cases on vitest in one worker thread of this process and tells what happens. `signal` stops the run: cases end as
 * inconclusive, what they made is removed. Gives true when the worker told its end.
 */
export async function runCases(
  settings: Settings,
  onEvent: (event: RunEvent) => void,
  signal: AbortSignal,
): Promise<boolean> {
  const channel = new BroadcastChannel(channelName(settings.runId));
  let ended = false;
  const finished = Promise.withResolvers<void>();
  const order = (): void => channel.postMessage({ kind: "stop" } satisfies StopOrder);
  channel.onmessage = (message) => {
    const event = (message as { readonly data: RunEvent }).data;
    onEvent(event);
    // The worker may not have been listening yet when the order was given.
    if (signal.aborted && (event.kind === "reached" || event.kind === "begun")) order();
    if (event.kind === "finished" || event.kind === "trouble") {
      ended = true;
      finished.resolve();
    }
  };
  signal.addEventListener("abort", order);
  const suite = fileURLToPath(new URL(`./certify.suite.${SELF.endsWith(".ts") ? "ts" : "js"}`, SELF));
  try {
    const others = { SIGINT: process.listeners("SIGINT"), SIGTERM: process.listeners("SIGTERM") };
    const vitest = await createVitest(
      {
        root: fileURLToPath(new URL(".", SELF)),
        config: false,
        watch: false,
        include: [suite],
        exclude: [],
        pool: "threads",
        maxWorkers: 1,
        isolate: false,
        fileParallelism: false,
        // All are begun at once; the worker lets as many run as there is room for.
        maxConcurrency: Number.MAX_SAFE_INTEGER,
        testTimeout: RUN_TIMEOUT_MS,
        hookTimeout: RUN_TIMEOUT_MS,
        teardownTimeout: 10_000,
        reporters: [{}],
        provide: { stackmark: JSON.stringify(settings) },
        // Modules are imported as they are: nothing is mocked.
        experimental: { viteModuleRunner: false, nodeLoader: false },
        passWithNoTests: true,
        silent: true,
      },
      { server: { watch: null }, logLevel: "silent", cacheDir: "node_modules/.cache/stackmark" },
    );
    // The runner and its server would leave the process at once; ending a run is the caller's business, who has things to remove.
    for (const name of ["SIGINT", "SIGTERM"] as const) {
      for (const listener of process.listeners(name)) if (!others[name].includes(listener)) process.off(name, listener);
    }
    await vitest.start();
    const errors = vitest.state.getUnhandledErrors();
    await vitest.close();
    if (!ended && errors.length > 0)
      onEvent({
        kind: "trouble",
        code: "internal",
        message: errors.map((error) => (error as Error).stack ?? String(error)).join("\n"),
      });
    if (ended) await finished.promise;
  } finally {
    signal.removeEventListener("abort", order);
    channel.close();
  }
  return ended;
}
