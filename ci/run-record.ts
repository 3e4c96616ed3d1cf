import type { CloudConfig } from "../fixtures/cloud/config.ts";
import type { Alteration } from "../specs/index.ts";
import type {
  CaseReport,
  OperationCoverage,
  Outcome,
  Report,
  RunRecord,
  TargetService,
} from "../suites/results/index.ts";
import type { PlannedCase, RunEvent } from "../suites/run/events.ts";
import type { Settings } from "../suites/run/settings.ts";
import { EXIT } from "./exit-code.ts";

type Trouble = Extract<RunEvent, { kind: "trouble" }>;

/** Gathers the events of one run. */
export interface RunGathering {
  add(event: RunEvent): void;
  readonly trouble: Trouble | undefined;
  /** The exit code that the trouble means. */
  readonly troubleExit: number;
  readonly leftBehind: readonly string[];
  /** How many cases were planned; undefined before that. */
  readonly planned: number | undefined;
  /** What the run yields; cases without an end are our own error, or inconclusive when the run was cut short. */
  close(complete: boolean): RunRecord;
}

const TROUBLE_EXIT: Readonly<Record<Trouble["code"], number>> = {
  configuration: EXIT.usage,
  refused: EXIT.usage,
  unreachable: EXIT.inconclusive,
  internal: EXIT.internal,
};

/** An empty record of a run that starts now. */
export function newRunRecord(
  settings: Settings,
  cloud: CloudConfig,
  suite: Report["run"]["suite"],
  alterations: readonly Alteration[] = [],
): RunGathering {
  const startedAt = new Date().toISOString();
  const ended = new Map<string, { readonly outcome: Outcome; readonly durationMs: number }>();
  const leftBehind: string[] = [];
  let planned: readonly PlannedCase[] | undefined;
  let services: readonly TargetService[] = [];
  let coverage: readonly OperationCoverage[] = [];
  let exchanges = { count: 0, judged: 0 };
  let trouble: Trouble | undefined;
  return {
    add(event) {
      switch (event.kind) {
        case "reached":
          services = event.services;
          break;
        case "planned":
          planned = event.cases;
          break;
        case "begun":
          break;
        case "ended":
          ended.set(event.id, { outcome: event.outcome, durationMs: event.durationMs });
          leftBehind.push(...event.leftBehind);
          break;
        case "finished":
          exchanges = { count: event.exchanges, judged: event.judged };
          coverage = event.coverage;
          // What a case could not remove was tried once more at the end.
          leftBehind.splice(0, leftBehind.length, ...event.leftBehind);
          break;
        case "trouble":
          trouble = event;
          break;
      }
    },
    get trouble() {
      return trouble;
    },
    get troubleExit() {
      return trouble === undefined ? EXIT.conformant : TROUBLE_EXIT[trouble.code];
    },
    leftBehind,
    get planned() {
      return planned?.length;
    },
    close(complete) {
      const missing: Outcome = complete
        ? { kind: "errored", message: "The case was planned and never ended" }
        : { kind: "inconclusive", because: "The run was cut short" };
      const cases = (planned ?? []).map(
        (one): CaseReport => ({ ...one, ...(ended.get(one.id) ?? { outcome: missing, durationMs: 0 }) }),
      );
      return {
        run: {
          id: settings.runId,
          startedAt,
          finishedAt: new Date().toISOString(),
          seed: settings.seed,
          suite,
          options: shownOptions(settings),
          ...(alterations.length === 0 ? {} : { alterations }),
          partial: !complete,
        },
        target: { name: cloud.name, authUrl: cloud.authUrl, services },
        cases,
        exchanges,
        coverage: { operations: coverage },
      };
    },
  };
}

/** The effective options without credentials. */
function shownOptions(settings: Settings): Report["run"]["options"] {
  // What a guideline demands stands in the guideline.
  const { cloud, callers, runId: _id, out: _out, seed: _seed, demanded: _demanded, ...rest } = settings;
  return {
    ...rest,
    cloud: cloud.name,
    callers: Object.fromEntries(Object.entries(callers).map(([role, config]) => [role, config.name])),
  };
}
