import { expect, test } from "vitest";
import type { ProgrammeVerdict } from "../../../suites/results/index.ts";
import { answer } from "./masthead.ts";

const verdict = (words: ProgrammeVerdict["verdict"]): ProgrammeVerdict => ({
  programme: "compute",
  title: "Compute",
  verdict: words,
  because: "",
});
const [yes, no, open] = [verdict("conformant"), verdict("not conformant"), verdict("inconclusive")];

test.each([
  [[], "No programme was judged."],
  [[no], "Compute: not conformant."],
  [[yes, yes], "Conformant in all 2 programmes."],
  [[yes, open], "Could not be decided in 1 of 2 programmes."],
  [[open, open], "Could not be decided in all 2 programmes."],
  [[yes, no, open], "Not conformant in 1 of 3 programmes; 1 could not be decided."],
  [[no, no], "Not conformant in all 2 programmes."],
])("%#: %s", (verdicts, words) => {
  expect(answer(verdicts)).toBe(words);
});
