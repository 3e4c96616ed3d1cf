import type { RunEvent } from "../suites/run/events.ts";

/** Shows a run's progress while it lasts. */
export interface ProgressView {
  show(event: RunEvent): void;
  close(): void;
}

/** Progress on a stream. */
export function openProgress(stream: NodeJS.WriteStream): ProgressView {
  return {
    show(event) {
      if (event.kind === "ended" && event.outcome.kind !== "passed")
        stream.write(`${event.outcome.kind} ${event.id}\n`);
    },
    close() {},
  };
}
