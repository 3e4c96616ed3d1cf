import type { Report } from "../../suites/results/index.ts";
import type { Row } from "./row.ts";

/** What the two judges made of a cloud that lies. */
export interface LieJudged {
  readonly fault: string;
  readonly title: string;
  readonly noticed: "both" | "only-we" | "only-tempest" | "neither";
  readonly tempest: {
    readonly ids: readonly string[];
    /** Tests that failed without their id: fixtures of classes. */
    readonly trouble: readonly string[];
    /** Ids whose tests were asked and gave no answer. */
    readonly silent: readonly string[];
    readonly why?: string;
  };
  readonly stackmark: {
    readonly ids: readonly string[];
    readonly cases: readonly string[];
    readonly notConformant: readonly string[];
    readonly why?: string;
  };
  /** Why a judge came to no result, when one did not. */
  readonly broken?: string;
  /** Ids that Tempest fails and none of whose cases does. */
  readonly weaker: readonly string[];
}

/** Folds a lying cloud: Tempest notices when an id or a fixture fails, we when a programme's verdict does or a case. */
export function judgedLie(
  fault: { readonly id: string; readonly title: string },
  rows: readonly Row[],
  trouble: readonly string[],
  report: Pick<Report, "cases" | "verdicts">,
): LieJudged {
  const theirs = rows.filter(({ tempest }) => tempest.status === "failed");
  const ours = rows.filter(({ stackmark }) => stackmark.status === "failed").map(({ id }) => id);
  const failed = report.cases.flatMap(({ id, outcome }) => (outcome.kind === "failed" ? [{ id, outcome }] : []));
  const [first] = failed.flatMap(({ outcome }) => outcome.findings);
  const notConformant = report.verdicts.flatMap(({ programme, verdict }) =>
    verdict === "not conformant" ? [programme] : [],
  );
  const theyNotice = theirs.length + trouble.length > 0;
  const weNotice = failed.length > 0;
  const silent = rows.filter(({ tempest }) => tempest.status === "silent").map(({ id }) => id);
  const why = theirs[0]?.tempest.why ?? trouble[0];
  return {
    fault: fault.id,
    title: fault.title,
    noticed: theyNotice ? (weNotice ? "both" : "only-tempest") : weNotice ? "only-we" : "neither",
    tempest: { ids: theirs.map(({ id }) => id), trouble, silent, ...(why === undefined ? {} : { why }) },
    stackmark: {
      ids: ours,
      cases: failed.map(({ id }) => id),
      notConformant,
      ...(first === undefined ? {} : { why: `${first.code}: expected ${first.expected}, observed ${first.observed}` }),
    },
    weaker: theirs.filter(({ agreement }) => agreement === "only-tempest-fails").map(({ id }) => id),
  };
}

/** A lying cloud that a judge came to no result about. */
export function unjudgedLie(fault: { readonly id: string; readonly title: string }, broken: string): LieJudged {
  return { ...judgedLie(fault, [], [], { cases: [], verdicts: [] }), broken };
}

/**
 * Where we are less strict than Tempest on a lying cloud: it fails an id or a fixture, our cases of that id do not, nor does a verdict.
 * Where a test of Tempest gave no answer and no verdict says no, that cannot be told, which is a problem too.
 */
export function lieProblems({ fault, tempest, stackmark, weaker, broken }: LieJudged): readonly string[] {
  if (broken !== undefined) return [`${fault}: ${broken}`];
  if (stackmark.notConformant.length > 0) return [];
  const silent = tempest.silent.map((id) => `${fault}: Tempest gave no answer to ${id}`);
  const fixtures = stackmark.cases.length > 0 ? [] : tempest.trouble;
  const laxer = [...weaker, ...fixtures].map(
    (what) => `${fault}: Tempest fails ${what}, we do not, and no verdict says no`,
  );
  return [...laxer, ...silent];
}
