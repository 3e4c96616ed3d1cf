import type { Guideline, Level, LoadedGuideline } from "../../specs/guideline.ts";
import { levelIn } from "../../specs/guideline.ts";
import { capabilityStatus } from "./capability.ts";
import { totalsOf } from "./outcome.ts";
import {
  type CapabilityReport,
  type CaseReport,
  type ProgrammeVerdict,
  REPORT_SCHEMA_VERSION,
  type Report,
} from "./report.ts";
import { verdictOf } from "./verdict.ts";

/** What a run yields before it is weighed. */
export interface RunRecord {
  readonly run: Report["run"];
  readonly target: Report["target"];
  readonly cases: readonly CaseReport[];
  readonly exchanges: Report["exchanges"];
  readonly coverage: Report["coverage"];
}

/** Weighs a run by a guideline; `programmes` limits the verdicts to some. Throws when totals do not reconcile. */
export function composeReport(record: RunRecord, loaded: LoadedGuideline, programmes?: readonly string[]): Report {
  const { guideline, digest } = loaded;
  const cases = [...record.cases].sort((a, b) => (a.id < b.id ? -1 : 1));
  const capabilities = capabilitiesOf(guideline, cases, record.run.finishedAt);
  const chosen = Object.entries(guideline.programmes).filter(
    ([name]) => programmes === undefined || programmes.length === 0 || programmes.includes(name),
  );
  return {
    schemaVersion: REPORT_SCHEMA_VERSION,
    run: record.run,
    target: record.target,
    guideline: { id: guideline.id, digest, title: guideline.title },
    totals: totalsOf(
      cases.length,
      cases.map(({ outcome }) => outcome),
    ),
    exchanges: record.exchanges,
    cases,
    capabilities,
    verdicts: chosen.map(([programme, { title, required }]): ProgrammeVerdict => {
      const statuses = capabilities.filter(({ id }) => required.includes(id));
      return { programme, title, ...verdictOf(statuses) };
    }),
    coverage: record.coverage,
  };
}

function capabilitiesOf(guideline: Guideline, cases: readonly CaseReport[], at: string): readonly CapabilityReport[] {
  const day = at.slice(0, 10);
  const flagged = new Set(
    (guideline.flags ?? []).filter(({ since, until }) => since <= day && day <= until).map((flag) => flag.case),
  );
  return Object.entries(guideline.capabilities)
    .map(([id, { title, service }]): CapabilityReport => {
      const own = cases.filter((one) => one.capability === id);
      const counted = own.filter((one) => !flagged.has(one.id));
      const memberships = Object.entries(guideline.programmes).filter(
        ([, programme]) => levelIn(programme, id) !== undefined,
      );
      const levels = memberships.map(([, programme]) => levelIn(programme, id));
      return {
        id,
        title,
        service,
        level:
          (["required", "advisory", "deprecated"] as const satisfies readonly Level[]).find((level) =>
            levels.includes(level),
          ) ?? "advisory",
        programmes: memberships.map(([name]) => name).sort(),
        status: capabilityStatus(counted.map(({ outcome }) => outcome)),
        cases: own.map((one) => one.id),
      };
    })
    .sort((a, b) => (a.id < b.id ? -1 : 1));
}
