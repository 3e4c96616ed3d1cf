import { classOf, type TestsById } from "./test-list.ts";
import type { TestRecord } from "./test-record.ts";

/** What Tempest says to one idempotent id. */
export interface TempestAnswer {
  /** `absent`: this Tempest has no such test. `silent`: it was asked and told nothing. `unasked`: we chose not to ask. */
  readonly status: "passed" | "failed" | "skipped" | "absent" | "silent" | "unasked";
  readonly tests: readonly string[];
  readonly seconds: number;
  /** Of the first test that did not pass. */
  readonly why?: string;
}

/**
 * Folds tests to ids. An id fails when one of its tests does, or when a class of them could not be set up; it passes when at least one
 * passes and none fails.
 */
export function tempestAnswers(
  ids: readonly string[],
  tests: TestsById,
  records: readonly TestRecord[],
): ReadonlyMap<string, TempestAnswer> {
  const byName = new Map(records.map((record) => [record.test, record]));
  const heard = (test: string): TestRecord | undefined => {
    const before = byName.get(`setUpClass (${classOf(test)})`);
    return byName.get(test) ?? (before?.status === "passed" ? undefined : before);
  };
  return new Map(
    ids.map((id) => {
      const names = tests.get(id) ?? [];
      return [id, answer(names, names.map(heard))];
    }),
  );
}

function answer(tests: readonly string[], heard: readonly (TestRecord | undefined)[]): TempestAnswer {
  const known = heard.filter((record) => record !== undefined);
  const worst = known.find(({ status }) => status === "failed") ?? known.find(({ status }) => status === "skipped");
  const seconds = known.reduce((sum, record) => sum + record.seconds, 0);
  const why = worst?.why === undefined ? {} : { why: worst.why };
  if (tests.length === 0) return { status: "absent", tests, seconds };
  if (worst?.status === "failed") return { status: "failed", tests, seconds, ...why };
  if (known.length < tests.length) return { status: "silent", tests, seconds };
  const passed = known.some(({ status }) => status === "passed");
  return passed ? { status: "passed", tests, seconds } : { status: "skipped", tests, seconds, ...why };
}

/** Classes that could not be torn down, each with its last words: that belongs to no id, yet says that something is wrong. */
export function fixtureTrouble(records: readonly TestRecord[]): readonly string[] {
  return records
    .filter(({ test, status }) => /^tearDown(Class|Module)\b/.test(test) && status === "failed")
    .map(({ test, why }) => (why === undefined ? test : `${test}: ${why}`));
}
