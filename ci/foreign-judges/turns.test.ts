import { expect, test } from "vitest";
import { turnsOf } from "./turns.ts";

const tests = ["network.a.A.t", "compute.a.A.t", "volume.a.A.t", "compute.b.B.t", "image.a.A.t"].map(
  (name) => `tempest.api.${name}`,
);
const names = (most: number): readonly (readonly string[])[] =>
  turnsOf(tests, most).map((turn) => turn.map((test) => test.replace("tempest.api.", "")));

test("A service is never divided, and a turn takes as many as fit", () => {
  expect(names(3)).toEqual([
    ["compute.a.A.t", "compute.b.B.t", "image.a.A.t"],
    ["network.a.A.t", "volume.a.A.t"],
  ]);
  expect(names(1)).toEqual([["compute.a.A.t", "compute.b.B.t"], ["image.a.A.t"], ["network.a.A.t"], ["volume.a.A.t"]]);
  expect(names(9).flat()).toHaveLength(tests.length);
});

test("Nothing to run is no turn", () => {
  expect(turnsOf([])).toEqual([]);
});
