import { type Capability, type Flag, type Level, type LoadedGuideline, levelIn, means } from "../specs/index.ts";
import type { Reasons } from "../suites/results/index.ts";
import type { Case } from "../suites/run/case.ts";

/** A guideline with all that it rests on, for people and programs. */
export interface GuidelineView {
  readonly id: string;
  readonly title: string;
  readonly status: string;
  readonly digest: string;
  readonly mended: readonly string[];
  readonly programmes: readonly {
    readonly id: string;
    readonly title: string;
    readonly capabilities: Readonly<Record<string, Level>>;
    readonly removed: readonly string[];
    readonly elsewhere: readonly string[];
  }[];
  readonly capabilities: readonly CapabilityView[];
}

/** A capability, the cases that establish it and the Tempest ids for which they answer. */
export interface CapabilityView {
  readonly id: string;
  readonly title: string;
  readonly service: string;
  readonly cites: Capability["cites"];
  /** Codes of findings, where only some count. */
  readonly findings: readonly string[];
  readonly cases: readonly CaseView[];
  readonly flags: readonly (Flag & { readonly expired: boolean })[];
  /** The ids on which the guideline insists, in guidelines of that form. */
  readonly tests: readonly TestView[];
}

/** A case, or a phase of generated requests with how many operations have it. */
export interface CaseView {
  readonly id: string;
  readonly title: string;
  readonly count: number;
  readonly tempest: readonly string[];
}

/** A Tempest id and who answers for it. */
export interface TestView {
  readonly tempest: string;
  readonly name: string;
  readonly aliases: readonly string[];
  readonly cases: readonly string[];
  /** Why no case answers for the id itself. */
  readonly because?: string;
  readonly flag?: string;
}

/** What a guideline demands on a day (`2026-11-20`), with the cases of this suite. */
export function viewOf(loaded: LoadedGuideline, cases: readonly Case[], reasons: Reasons, day: string): GuidelineView {
  const { guideline, digest, mended = [] } = loaded;
  const { id, title, status } = guideline;
  return {
    id,
    title,
    status,
    digest,
    mended,
    programmes: Object.entries(guideline.programmes).map(([name, programme]) => ({
      id: name,
      title: programme.title,
      capabilities: Object.fromEntries(
        Object.keys(guideline.capabilities).flatMap((capability) => {
          const level = levelIn(programme, capability);
          return level === undefined ? [] : [[capability, level] as const];
        }),
      ),
      removed: programme.removed ?? [],
      elsewhere: programme.elsewhere ?? [],
    })),
    capabilities: Object.entries(guideline.capabilities).map(([name, capability]) => ({
      id: name,
      title: capability.title,
      service: capability.service,
      cites: capability.cites,
      findings: capability.findings ?? [],
      ...establishing(name, capability, cases, reasons),
      flags: (guideline.flags ?? [])
        .filter((flag) => Object.keys(capability.cases ?? {}).some((entry) => means(entry, flag.case)))
        .map((flag) => ({ ...flag, expired: flag.until < day })),
    })),
  };
}

function establishing(
  name: string,
  { cases: pinned, tests = [] }: Capability,
  all: readonly Case[],
  reasons: Reasons,
): Pick<CapabilityView, "cases" | "tests"> {
  if (tests.length === 0) {
    const own = all.filter(({ capability }) => capability === name).map(({ id, tempest }) => [id, tempest] as const);
    const entries = pinned === undefined ? own : Object.entries(pinned);
    return { cases: entries.map(([entry, tempest]) => caseView(entry, tempest, all)), tests: [] };
  }
  const answers = tests.map(({ tempest, name: test, aliases, flag }): TestView => {
    const own = all.filter((one) => one.tempest.includes(tempest)).map(({ id }) => id);
    const reason = own.length === 0 ? reasons.get(tempest) : undefined;
    return {
      tempest,
      name: test,
      aliases,
      cases: own.length > 0 ? own : (reason?.instead ?? []),
      ...(reason === undefined ? {} : { because: reason.reason }),
      ...(flag === undefined ? {} : { flag: `${flag.reason} (${flag.date})` }),
    };
  });
  const ids = new Set(tests.map(({ tempest }) => tempest));
  const named = [...new Set(answers.flatMap((answer) => answer.cases))].sort();
  return {
    cases: named.map((id) => {
      const tempest = all.find((one) => one.id === id)?.tempest ?? [];
      return caseView(
        id,
        tempest.filter((one) => ids.has(one)),
        all,
      );
    }),
    tests: answers,
  };
}

function caseView(entry: string, tempest: readonly string[], all: readonly Case[]): CaseView {
  const meant = all.filter(({ id }) => means(entry, id));
  const [first] = meant;
  const title = first?.id === entry ? first.title : `Any operation:${first?.title.split(":").at(-1) ?? " no case"}`;
  return { id: entry, title, count: meant.length, tempest };
}
