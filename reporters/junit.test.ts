import { expect, test } from "vitest";
import { create } from "xmlbuilder2";
import { junit } from "./junit.ts";
import { sampleReport } from "./sample/report.ts";

interface Counts {
  readonly "@tests": string;
  readonly "@failures": string;
  readonly "@errors": string;
  readonly "@skipped": string;
}

interface Parsed {
  readonly testsuites: Counts & { readonly testsuite: readonly (Counts & { readonly testcase: unknown })[] };
}

const parsed = (): Parsed =>
  create(junit.render(sampleReport(), new Map()) as string).end({ format: "object" }) as unknown as Parsed;

test("it is well-formed XML although the cloud sent what XML cannot hold", () => {
  expect(parsed().testsuites["@tests"]).toBe("9");
});

test("the suites' counts sum to the whole", () => {
  const { testsuites } = parsed();
  for (const name of ["@tests", "@failures", "@errors", "@skipped"] as const) {
    const sum = testsuites.testsuite.reduce((total, suite) => total + Number(suite[name]), 0);
    expect(sum).toBe(Number(testsuites[name]));
  }
});

test("what could not be told is red, not green", () => {
  expect(parsed().testsuites).toMatchObject({ "@failures": "2", "@errors": "2", "@skipped": "3" });
});

test("Tempest's ids are properties", () => {
  expect(junit.render(sampleReport(), new Map())).toContain(
    '<property name="tempest.idempotent_id" value="5de47127-9977-400a-936f-abcfbec1218f"/>',
  );
});
