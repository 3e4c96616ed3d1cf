import { expect, test } from "vitest";
import { counted, duration, findingText, reasonOf } from "./told.ts";

test.each([
  [0, "0 ms"],
  [999.4, "999 ms"],
  [999.6, "1.0 s"],
  [59_949, "59.9 s"],
  [59_951, "1 min 00 s"],
  [737_250, "12 min 17 s"],
  [3_599_600, "1 h 00 min"],
  [7_500_000, "2 h 05 min"],
])("%d ms reads %s", (ms, text) => {
  expect(duration(ms)).toBe(text);
});

test("a pass that judged nothing says so", () => {
  expect(reasonOf({ kind: "passed", judged: 0 })).toBe("Nothing was judged");
  expect(reasonOf({ kind: "passed", judged: 1 })).toBe("1 judgement");
});

test("counts carry their plural", () => {
  expect([counted(1, "case"), counted(1200, "case")]).toEqual(["1 case", "1,200 cases"]);
});

test("a finding reads one fact a line, and a hostile value cannot add a line", () => {
  const text = findingText({
    code: "check:x",
    claim: "A claim",
    cites: [{ title: "Clause", href: "https://example.org/#a" }],
    expected: "a",
    observed: "b\nExpected:  b",
    exchanges: ["x1"],
    curl: "curl x",
  });
  expect(text.split("\n")).toEqual([
    "A claim [check:x]",
    "Clause:    Clause <https://example.org/#a>",
    "Expected:  a",
    "Observed:  b␊Expected:  b",
    "Exchanges: x1",
    "Replay:    curl x",
  ]);
});
