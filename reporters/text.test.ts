import { expect, test } from "vitest";
import { manyCases } from "./sample/many.ts";
import { ALTERED, sampleReport } from "./sample/report.ts";
import { summary } from "./text.ts";

test("the totals add up in the line itself", () => {
  const line = summary(sampleReport(), { colour: false }).match(/^(\d+) cases = (.*)$/m);
  const sum = [...(line?.[2] ?? "").matchAll(/\d+/g)].reduce((total, [count]) => total + Number(count), 0);
  expect(sum).toBe(Number(line?.[1]));
});

test("many failures are told in part and counted", () => {
  const text = summary(manyCases(2_000), { colour: false, failures: 3 });
  expect(text.match(/^✕ failed/gm)).toHaveLength(3);
  expect(text).toContain("… and 8 more failing cases in the report");
});

test("the path of the report stands last", () => {
  expect(summary(sampleReport(), { colour: false, reportPath: "out/report.html" })).toMatch(
    /\n\nReport: out\/report\.html\n$/,
  );
});

test("a partial run says so", () => {
  expect(summary(sampleReport({ partial: true }), { colour: false })).toContain("PARTIAL: the run was cut short");
});

test("a run by altered promises says so, with the digest", () => {
  const text = summary(sampleReport({ alterations: [ALTERED] }), { colour: false });
  expect(text).toContain('network is judged with the overlay "Vendor fields" 1.2 (vendor.yaml, sha256:0a)\n\nIdentity');
});

test("colours come only when asked for", () => {
  expect(summary(sampleReport(), { colour: true })).toContain("\u001b[1m");
  expect(summary(sampleReport(), { colour: false })).not.toContain("\u001b");
});

test("nothing is told of what there is none of", () => {
  const text = summary(manyCases(10, false), { colour: false });
  expect(text).toMatch(/^Example Cloud /);
  expect(text).not.toContain("\n\n\n");
  expect(summary(sampleReport(), { colour: false })).not.toContain("\n\n\n");
});
