import {
  type Capability,
  type Guideline,
  type Level,
  type LoadedGuideline,
  levelIn,
  type Programme,
  weighedIn,
} from "../../specs/guideline.ts";
import { alteredBy } from "./altered.ts";
import { totalsOf } from "./outcome.ts";
import {
  type CapabilityReport,
  type CaseReport,
  type FlagReport,
  type ProgrammeVerdict,
  REPORT_SCHEMA_VERSION,
  type Report,
} from "./report.ts";
import { toldOf } from "./told-verdict.ts";
import { verdictOf } from "./verdict.ts";
import type { Reasons, Scales, Weighed } from "./weigh.ts";
import { weighCases } from "./weigh-cases.ts";
import { weighTests } from "./weigh-tests.ts";

/** What a run yields before it is weighed. */
export interface RunRecord {
  readonly run: Report["run"];
  readonly target: Report["target"];
  readonly cases: readonly CaseReport[];
  readonly exchanges: Report["exchanges"];
  readonly coverage: Report["coverage"];
}

const LEVELS = ["required", "advisory", "deprecated"] as const satisfies readonly Level[];

/**
 * Weighs a run by a guideline; `programmes` limits the verdicts to some. `reasons` say why no case answers for a Tempest id; without
 * them such an id leaves its capability open. Throws when totals do not reconcile.
 */
export function composeReport(
  record: RunRecord,
  loaded: LoadedGuideline,
  programmes?: readonly string[],
  reasons: Reasons = new Map(),
): Report {
  const { guideline, digest } = loaded;
  const cases = [...record.cases].sort((a, b) => (a.id < b.id ? -1 : 1));
  const scales: Scales = {
    cases,
    flags: flagsAt(guideline, record.run.finishedAt.slice(0, 10)),
    capabilities: Object.values(guideline.capabilities),
    reasons,
    handpicked: Array.isArray(record.run.options["cases"]) && record.run.options["cases"].length > 0,
  };
  const named = new Set(Object.values(guideline.programmes).flatMap(weighedIn));
  const weighed = new Map(
    Object.entries(guideline.capabilities)
      // What an Interop file has removed keeps its body there.
      .filter(([name, { tests }]) => tests === undefined || named.has(name))
      .map(([name, capability]) => [
        name,
        capability.tests === undefined ? weighCases(name, capability, scales) : weighTests(capability.tests, scales),
      ]),
  );
  const chosen = Object.entries(guideline.programmes).filter(
    ([name]) => programmes === undefined || programmes.length === 0 || programmes.includes(name),
  );
  const altered = alteredBy(record.run.alterations);
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
    capabilities: capabilitiesOf(guideline, weighed),
    verdicts: chosen.map(([name, programme]) => verdictFor(name, programme, weighed, altered)),
    coverage: record.coverage,
  };
}

function verdictFor(
  name: string,
  programme: Programme,
  weighed: ReadonlyMap<string, Weighed>,
  altered: readonly string[],
): ProgrammeVerdict {
  const { title, elsewhere = [] } = programme;
  const required = [...programme.required].sort().flatMap((id) => {
    const one = weighed.get(id);
    return one === undefined ? [] : [{ id, ...one }];
  });
  const counted = required.filter(({ waived }) => waived !== true);
  return { programme: name, title, ...verdictOf(counted, { elsewhere, told: [...altered, ...toldOf(required)] }) };
}

function capabilitiesOf(guideline: Guideline, weighed: ReadonlyMap<string, Weighed>): readonly CapabilityReport[] {
  return [...weighed]
    .map(([id, { waived: _, ...one }]): CapabilityReport => {
      const { title, service } = guideline.capabilities[id] as Capability;
      const memberships = Object.entries(guideline.programmes).filter(
        ([, programme]) => levelIn(programme, id) !== undefined,
      );
      const levels = memberships.map(([, programme]) => levelIn(programme, id));
      return {
        id,
        title,
        service,
        level: LEVELS.find((level) => levels.includes(level)) ?? "advisory",
        programmes: memberships.map(([name]) => name).sort(),
        ...one,
      };
    })
    .sort((a, b) => (a.id < b.id ? -1 : 1));
}

function flagsAt({ flags = [] }: Guideline, day: string): readonly FlagReport[] {
  return flags.map((flag) => ({
    ...flag,
    state: day < flag.since ? "not yet" : day > flag.until ? "expired" : "in force",
  }));
}
