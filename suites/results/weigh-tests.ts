import type { DemandedTest } from "../../specs/guideline.ts";
import { capabilityStatus } from "./capability.ts";
import type { Outcome } from "./outcome.ts";
import type { CaseReport, TestReport } from "./report.ts";
import type { Scales, Weighed } from "./weigh.ts";
import { incomplete } from "./weigh-cases.ts";

interface Answered {
  readonly report: TestReport;
  readonly outcomes: readonly Outcome[];
}

/**
 * Weighs a capability by Tempest ids: each is established by the cases that answer for it. A flagged id does not count. One for which no
 * case answers leaves the capability open, unless a reason is published: then the others decide, and the report names it.
 * A capability all of whose ids are flagged demands nothing.
 */
export function weighTests(tests: readonly DemandedTest[], scales: Scales): Weighed {
  const answers = tests.map((test) => answerTo(test, scales));
  const counted = answers.filter(({ report }) => report.flag === undefined);
  const outcomes = counted.flatMap((answer) => answer.outcomes);
  const open = counted.some(({ report }) => report.cases.length === 0 && report.because === undefined);
  const status = capabilityStatus(outcomes);
  return {
    status: open ? incomplete(status) : status,
    cases: [...new Set(answers.flatMap(({ report }) => report.cases))].sort(),
    tests: answers.map(({ report }) => report),
    ...(counted.length === 0 ? { waived: true } : {}),
  };
}

function answerTo({ tempest, name, flag }: DemandedTest, { cases, reasons }: Scales): Answered {
  const own = cases.filter(({ crossReferences }) => crossReferences.tempest.includes(tempest));
  const reason = own.length === 0 ? reasons.get(tempest) : undefined;
  // What claims the same in another way speaks for the id as far as it can be told: that a cloud lacks the other way is no lack of this one.
  const other = cases.filter(
    ({ id, outcome }) => reason?.instead.includes(id) === true && outcome.kind !== "unsupported",
  );
  const speaking: readonly CaseReport[] = own.length > 0 ? own : other;
  const outcomes = speaking.map(({ outcome }) => outcome);
  return {
    outcomes,
    report: {
      tempest,
      name,
      status: capabilityStatus(outcomes),
      cases: speaking.map(({ id }) => id),
      ...(reason === undefined ? {} : { because: reason.reason }),
      ...(flag === undefined ? {} : { flag: `${flag.reason} (${flag.date})` }),
    },
  };
}
