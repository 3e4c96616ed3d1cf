import { type ProgressEvent, progress } from "../reporters/progress.ts";
import { terminalOf } from "../reporters/terminal.ts";
import { OUTCOME_KINDS, type OutcomeKind } from "../suites/results/index.ts";
import type { RunEvent } from "../suites/run/events.ts";

/** Shows a run's progress while it lasts. */
export interface ProgressView {
  show(event: RunEvent): void;
  close(): void;
}

/** Progress on a stream, from the run's events. */
export function openProgress(stream: NodeJS.WriteStream): ProgressView {
  const view = progress(terminalOf(stream, process.env));
  const counts = Object.fromEntries(OUTCOME_KINDS.map((kind) => [kind, 0])) as Record<OutcomeKind, number>;
  const running = new Map<string, string>();
  let titles = new Map<string, string>();
  let began = performance.now();
  let done = 0;
  const draw = (failed: readonly string[]): void => {
    const event: ProgressEvent = {
      planned: titles.size,
      done,
      counts,
      running: [...running.values()],
      elapsed: performance.now() - began,
      failed,
    };
    stream.write(view.update(event));
  };
  return {
    show(event) {
      if (event.kind === "planned") {
        titles = new Map(event.cases.map(({ id, title }) => [id, `${title} (${id})`]));
        began = performance.now();
      } else if (event.kind === "begun") {
        running.set(event.id, titles.get(event.id) ?? event.id);
      } else if (event.kind === "ended") {
        running.delete(event.id);
        counts[event.outcome.kind] += 1;
        done += 1;
        draw(event.outcome.kind === "failed" ? [titles.get(event.id) ?? event.id] : []);
      }
    },
    close() {
      stream.write(view.end());
    },
  };
}
