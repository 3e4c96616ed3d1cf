import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { layeringBreaches, sources } from "./layering.ts";

function breaches(files: Readonly<Record<string, string>>): readonly string[] {
  return layeringBreaches(new Map(Object.entries(files))).map(({ file, message }) => `${file} ${message}`);
}

const to = (target: string): string => `import { a } from "${target}";\n`;

test.each<[string, string, boolean]>([
  ["specs/a.ts", "./b.ts", true],
  ["specs/a.ts", "../fixtures/b.ts", false],
  ["fixtures/x/a.ts", "../../specs/b.ts", true],
  ["fixtures/x/a.ts", "../../suites/b.ts", false],
  ["fixtures/cloud/a.ts", "../resources/b.ts", false],
  ["fixtures/cloud/a.ts", "../reference/b.ts", false],
  ["fixtures/reference/a.ts", "../cloud/b.ts", false],
  ["fixtures/resources/a.ts", "../cloud/b.ts", true],
  ["suites/checks/a.ts", "../results/b.ts", true],
  ["suites/checks/a.ts", "../run/b.ts", false],
  ["suites/results/a.ts", "../checks/b.ts", false],
  ["suites/results/a.ts", "../../fixtures/b.ts", false],
  ["suites/scenarios/x/a.ts", "../../checks/b.ts", false],
  ["suites/run/a.ts", "../checks/b.ts", true],
  ["suites/run/a.ts", "../../ci/b.ts", false],
  ["reporters/a.ts", "../suites/results/b.ts", true],
  ["reporters/a.ts", "../suites/checks/b.ts", false],
  ["reporters/a.ts", "../fixtures/b.ts", false],
  ["ci/a.ts", "../reporters/b.ts", true],
])("%s may import %s: %s", (file, target, allowed) => {
  expect(breaches({ [file]: to(target) }).length === 0).toBe(allowed);
});

test.each<[string, string]>([
  ["a type", 'import type { A } from "../fixtures/b.ts";'],
  ["a type among values", 'import { type A, b } from "../fixtures/b.ts";'],
  ["over several lines", 'import {\n  a,\n  b,\n} from "../fixtures/b.ts";'],
  ["handed on", 'export * from "../fixtures/b.ts";'],
  ["when called", 'const b = await import("../fixtures/b.ts");'],
  ["in quotes of the other kind", "import { a } from '../fixtures/b.ts';"],
])("an import is seen: %s", (_, source) => {
  expect(breaches({ "specs/a.ts": source })).toEqual(["specs/a.ts imports fixtures/b.ts: specs may import from specs"]);
});

test.each<[string, string]>([
  ["of a package", 'import { a } from "fixtures";'],
  ["in a sentence", '// It is not from "../fixtures/b.ts".'],
])("what is no import of ours is none: %s", (_, source) => {
  expect(breaches({ "specs/a.ts": source })).toEqual([]);
});

test("a test may look into other rooms", () => {
  expect(breaches({ "specs/a.test.ts": to("../suites/b.ts") })).toEqual([]);
});

test("a circle is told with its way, types included", () => {
  const files = {
    "specs/a.ts": to("./b.ts"),
    "specs/b.ts": 'import type { C } from "./c.ts";',
    "specs/c.ts": to("./a.ts"),
  };
  expect(breaches(files)).toEqual([
    "specs/a.ts is part of a circle: specs/a.ts -> specs/b.ts -> specs/c.ts -> specs/a.ts",
  ]);
});

test("two ways to the same file are no circle", () => {
  expect(breaches({ "specs/a.ts": to("./b.ts") + to("./c.ts"), "specs/b.ts": to("./c.ts"), "specs/c.ts": "" })).toEqual(
    [],
  );
});

test("the whole tree is read", () => {
  const tree = sources(fileURLToPath(new URL("../..", import.meta.url)));
  for (const file of ["specs/load.ts", "fixtures/cloud/wire.ts", "suites/run/run.ts", "ci/gates/layering.ts"])
    expect(tree.has(file)).toBe(true);
});
