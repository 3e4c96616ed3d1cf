import { expect, test } from "vitest";
import { allProblems, type CloudJudged } from "./comparison.ts";
import { markdown } from "./markdown.ts";
import { agreementOf, type Row } from "./row.ts";

const row: Row = {
  id: "c9a685bd-e83f-499c-939f-9f7863ca259f",
  agreement: agreementOf("passed", "failed"),
  tempest: { status: "passed", tests: ["tempest.api.network.test_ports.PortsTest.test_show[id-1,smoke]"], seconds: 1 },
  stackmark: {
    status: "failed",
    cases: [{ id: "network/port-is-shown", outcome: "failed", why: "expected a|b\nobserved c" }],
  },
};

const zed: CloudJudged = {
  cloud: "zed",
  totals: { "both-pass": 0, "both-fail": 0, "only-we-fail": 1, "only-tempest-fails": 0, "not-run": 0 },
  tempest: { variant: "unchanged", tests: 1, seconds: 30, testing: 24, trouble: [] },
  stackmark: { cases: 1, seconds: 3 },
  ratio: { whole: 10, withoutStart: 8 },
  rows: [row],
  problems: ["it differs"],
};

test("A cell stays one cell, whatever a cloud says", () => {
  const text = markdown({ clouds: [zed], lies: [], lieProblems: [] });
  expect(text).toContain("**1 problems**\n- zed: it differs\n");
  expect(text).toContain(
    "| zed | 0 | 0 | 1 | 0 | 0 | 1 tests, 30.0 s; unchanged | 1 cases, 3.0 s | 10.0 (8.0 without Tempest's start) |",
  );
  expect(text).toContain(
    "| `c9a685bd-e83f-499c-939f-9f7863ca259f` | we fail, Tempest passes | test_ports.PortsTest.test_show | network/port-is-shown | network/port-is-shown: failed, expected a\\|b observed c |",
  );
});

test.each([
  [undefined, ["zed: it differs"]],
  [10, ["zed: it differs"]],
  [10.5, ["zed: it differs", "zed: Tempest took 10.0 times as long; 10.5 are asked for"]],
])("What is slower than is asked for (%s times) is a problem", (atLeast, problems) => {
  const limits = atLeast === undefined ? {} : { atLeast };
  expect(allProblems({ clouds: [zed], lies: [], lieProblems: [], ...limits })).toEqual(problems);
});
