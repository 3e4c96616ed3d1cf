import { mkdirSync } from "node:fs";
import { certify } from "./ask-stackmark.ts";
import { listTests, runTests, type TempestRun } from "./ask-tempest.ts";
import type { Asked } from "./asked.ts";
import type { CloudJudged } from "./comparison.ts";
import { problemsOf, rowsOf, totalsOf, unaskedRows } from "./fold.ts";
import { holding } from "./lock.ts";
import { ourAnswers } from "./our-answers.ts";
import { fixtureTrouble, tempestAnswers } from "./tempest-answers.ts";
import type { ConfiguredTempest } from "./tempest-cloud.ts";
import { spanOf } from "./test-record.ts";
import { turnsOf } from "./turns.ts";

/** A healthy cloud and how both judges are told of it. */
export interface Healthy {
  readonly cloud: string;
  readonly tempest: ConfiguredTempest;
  readonly args: readonly string[];
  readonly env: Readonly<Record<string, string>>;
  /** Where everything that was asked and said is kept. */
  readonly folder: string;
  readonly lock?: string;
  /** Seconds that one run of a judge may take. */
  readonly limit: number;
}

/** Lets both judges judge a cloud by these ids, one after the other. */
export async function judgeHealthy(
  { cloud, tempest, args, env, folder, lock, limit }: Healthy,
  { ids, cases, unanswered, reasons }: Asked,
): Promise<CloudJudged> {
  mkdirSync(folder, { recursive: true });
  const list = await listTests(tempest, folder);
  const tests = ids.flatMap((id) => list.get(id) ?? []);
  const turns = lock === undefined ? [tests] : turnsOf(tests);
  const runs: TempestRun[] = [];
  const runTurn = async (turn: readonly string[]): Promise<void> => {
    runs.push(await runTests(tempest, turn, { folder, name: `tempest-${runs.length + 1}`, limit }));
  };
  for (const turn of turns.slice(0, -1)) await holding(lock, () => runTurn(turn));
  const wanted = cases.flatMap(({ id }) => ["--case", id]);
  // We come right after Tempest, so that both meet the same load.
  const ours = await holding(lock, async () => {
    await runTurn(turns.at(-1) ?? []);
    return await certify([...args, "--seed", "1", ...wanted], { folder, env, limit });
  });
  const records = runs.flatMap((run) => run.records);
  const cited = reasons.filter((reason) => reason.cloud === undefined || reason.cloud === cloud);
  const judged = rowsOf(tempestAnswers(ids, list, records), ourAnswers(ids, ours.report), cited);
  const rows = [...judged, ...unaskedRows(unanswered)];
  const seconds = sum(runs.map((run) => run.seconds));
  const testing = sum(runs.map((run) => spanOf(run.records)));
  return {
    cloud,
    totals: totalsOf(rows),
    tempest: {
      variant: tempest.variant,
      tests: records.filter(({ test }) => !test.includes("Class (")).length,
      seconds,
      testing,
      trouble: fixtureTrouble(records),
    },
    stackmark: { cases: ours.report.cases.length, seconds: ours.seconds },
    ratio: { whole: seconds / ours.seconds, withoutStart: testing / ours.seconds },
    rows,
    problems: problemsOf(rows),
  };
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
