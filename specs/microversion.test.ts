import { expect, test } from "vitest";
import { compareMicroversions, inRange, nextMicroversion, parseMicroversion } from "./microversion.ts";

test.each(["2.1", "2.53", "3.0", "10.100", "0.0"])("%s is a microversion", (text) => {
  expect(parseMicroversion(text)).toBe(text);
});

test.each([
  "",
  "2",
  "2.",
  ".1",
  "2.1.0",
  "v2.1",
  "2.01",
  "02.1",
  " 2.1",
  "2.1 ",
  "-2.1",
  "2.-1",
  "2.1e3",
  "latest",
  "２.1",
])("%j is none", (text) => {
  expect(() => parseMicroversion(text)).toThrow(
    new RangeError(`Expected a microversion such as "2.53", got "${text}"`),
  );
});

test("versions are compared as integers, not as decimals", () => {
  const sorted = ["2.1", "2.2", "2.9", "2.10", "2.53", "2.100", "3.0", "10.0"];
  expect(sorted.toReversed().sort(compareMicroversions)).toEqual(sorted);
  expect(compareMicroversions("2.10", "2.10")).toBe(0);
});

test.each([
  ["2.9", "2.10"],
  ["2.99", "2.100"],
  ["3.0", "3.1"],
] as const)("after %s comes %s", (version, next) => {
  expect(nextMicroversion(version)).toBe(next);
});

test.each<[string, string | undefined, string | undefined, boolean]>([
  ["2.9", undefined, undefined, true],
  ["2.9", "2.9", undefined, true],
  ["2.9", "2.10", undefined, false],
  ["2.9", undefined, "2.9", true],
  ["2.10", undefined, "2.9", false],
  ["2.10", "2.9", "2.11", true],
  ["2.10", "2.11", "2.9", false],
])("%s in %s to %s: %s", (version, min, max, expected) => {
  const range = { ...(min === undefined ? {} : { "min-ver": min }), ...(max === undefined ? {} : { "max-ver": max }) };
  expect(inRange(version, range)).toBe(expected);
});
