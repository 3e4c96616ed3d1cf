import { mkdirSync } from "node:fs";
import { join } from "node:path";
import type { Fault } from "../../fixtures/faults/fault.ts";
import { startReference } from "../../fixtures/reference/start.ts";
import { certify } from "./ask-stackmark.ts";
import { listTests, runTests } from "./ask-tempest.ts";
import { rowsOf } from "./fold.ts";
import { judgedLie, type LieJudged } from "./lie.ts";
import { ourAnswers } from "./our-answers.ts";
import { fixtureTrouble, tempestAnswers } from "./tempest-answers.ts";
import { tempestFor } from "./tempest-cloud.ts";
import type { TestsById } from "./test-list.ts";

/** What Tempest has is the same for every lie, and takes it seconds to tell. */
let known: TestsById | undefined;

/**
 * Lets both judges judge an embedded build that tells one lie, each a build of its own that was just started: Tempest by all ids that
 * given, we by a whole certification, as a user would run it.
 */
export async function judgeLying(
  fault: Fault,
  ids: readonly string[],
  { folder, limit }: { readonly folder: string; readonly limit: number },
): Promise<LieJudged> {
  const own = join(folder, fault.id);
  mkdirSync(own, { recursive: true });
  const build = await startReference({ fault: [fault] });
  const { list, run } = await (async () => {
    const tempest = await tempestFor(build, join(folder, "workspace"));
    known ??= await listTests(tempest, own);
    const list = known;
    const tests = ids.flatMap((id) => list.get(id) ?? []);
    return { list, run: await runTests(tempest, tests, { folder: own, name: "tempest", limit }) };
  })().finally(() => build.close());
  const ours = await certify(["--cloud", "reference", "--fault", fault.id, "--seed", "1"], {
    folder: own,
    env: {},
    limit,
  });
  const rows = rowsOf(tempestAnswers(ids, list, run.records), ourAnswers(ids, ours.report), []);
  return judgedLie(fault, rows, fixtureTrouble(run.records), ours.report);
}
