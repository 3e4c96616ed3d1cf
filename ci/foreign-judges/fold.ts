import type { OurAnswer } from "./our-answers.ts";
import { AGREEMENTS, type Agreement, agreementOf, type Row } from "./row.ts";
import type { TempestAnswer } from "./tempest-answers.ts";

/** A deliberate difference, with where it is written that we are right. */
export interface Reason {
  readonly tempest: string;
  /** The cloud that it holds for; every one when absent. */
  readonly cloud?: string;
  readonly reason: string;
  readonly cites: string;
}

/** Puts the answers of both judges side by side, sorted by agreement (the gravest last) and id. */
export function rowsOf(
  tempest: ReadonlyMap<string, TempestAnswer>,
  stackmark: ReadonlyMap<string, OurAnswer>,
  reasons: readonly Reason[],
): readonly Row[] {
  return [...tempest]
    .map(([id, theirs]): Row => {
      const ours = stackmark.get(id) ?? { status: "absent", cases: [] };
      const cited = reasons.find((one) => one.tempest === id);
      const reason = cited === undefined ? {} : { reason: `${cited.reason} (${cited.cites})` };
      return { id, agreement: agreementOf(theirs.status, ours.status), tempest: theirs, stackmark: ours, ...reason };
    })
    .sort((a, b) => AGREEMENTS.indexOf(a.agreement) - AGREEMENTS.indexOf(b.agreement) || (a.id < b.id ? -1 : 1));
}

/** Rows of ids that no case of ours answers, each with the reason for that: they are told, and nobody is asked. */
export function unaskedRows(unanswered: readonly Pick<Reason, "tempest" | "reason">[]): readonly Row[] {
  return unanswered.map(({ tempest, reason }) => ({
    id: tempest,
    agreement: "not-run",
    tempest: { status: "unasked", tests: [], seconds: 0 },
    stackmark: { status: "absent", cases: [] },
    reason,
  }));
}

/** How many ids stand how; the sum is the number of rows. */
export function totalsOf(rows: readonly Row[]): Readonly<Record<Agreement, number>> {
  const count = (agreement: Agreement): number => rows.filter((row) => row.agreement === agreement).length;
  return Object.fromEntries(AGREEMENTS.map((agreement) => [agreement, count(agreement)])) as Record<Agreement, number>;
}

/**
 * What must not be on a healthy cloud: an id where Tempest passes and we fail without a cited reason, one where Tempest fails and we do
 * not, whatever the reason, and a comparison that compares nothing or lacks an answer.
 */
export function problemsOf(rows: readonly Row[]): readonly string[] {
  const answered = rows.filter(({ agreement }) => agreement !== "not-run").length;
  return [
    ...rows.flatMap(({ id, agreement, tempest, stackmark, reason }) => {
      if (agreement === "only-tempest-fails")
        return [`${id}: Tempest fails (${tempest.why ?? "no word"}) and we say ${stackmark.status}`];
      if (agreement === "only-we-fail" && reason === undefined)
        return [`${id}: Tempest passes and we fail (${stackmark.cases.find(({ why }) => why !== undefined)?.why})`];
      return [];
    }),
    ...rows.filter(({ tempest }) => tempest.status === "silent").map(({ id }) => `${id}: Tempest gave no answer`),
    ...rows
      .filter(({ tempest, stackmark }) => tempest.status !== "unasked" && stackmark.status === "absent")
      .map(({ id }) => `${id}: no case of ours ran`),
    ...(answered === 0 ? ["No id was judged by both"] : []),
  ];
}
