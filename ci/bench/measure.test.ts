import { expect, test } from "vitest";
import { median, told } from "./measure.ts";

test("the median of an odd number of measures is the middle one, whatever their order", () => {
  expect(median([30, 4, 200])).toBe(30);
});

test("what is over its budget is marked", () => {
  const measure = { what: "loading", unit: "s", how: "5 times", budget: 1.5 } as const;
  expect(
    told([
      { ...measure, measured: 1.5 },
      { ...measure, measured: 1.51 },
    ]).split("\n"),
  ).toEqual(["within  loading  1.50 s  of 1.5 s  5 times", "OVER    loading  1.51 s  of 1.5 s  5 times"]);
});
