import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { lint } from "./lint/lint.ts";
import { DescriptionError, loadDescription, readYaml } from "./load.ts";
import { operationsOf } from "./operations.ts";
import { SERVICES } from "./service.ts";

const FOLDER = mkdtempSync(join(tmpdir(), "stackmark-load-"));
afterAll(() => rmSync(FOLDER, { recursive: true }));

test.each(SERVICES)("the description of %s is composed of its fragments and keeps the laws", (service) => {
  const description = loadDescription(service);
  expect(description.profile.service).toBe(service);
  expect(operationsOf(description).length).toBeGreaterThan(20);
  expect(lint(description)).toEqual([]);
});

test.each<[string, string, unknown]>([
  ["YAML", "a: [1, ~, x]", { a: [1, null, "x"] }],
  ["JSON", '{"a": 1}', { a: 1 }],
  ["a quoted version, which stays text", 'a: "2.10"', { a: "2.10" }],
])("a file of %s is read", (_, content, value) => {
  const file = join(FOLDER, "good.yaml");
  writeFileSync(file, content);
  expect(readYaml(file)).toEqual(value);
});

test.each<[string, string, RegExp]>([
  ["an open list", "a:\n  - [1,\n", /bad.yaml/],
  ["a name twice", "a: 1\na: 2\n", /bad.yaml.*\(.*2:1\)|duplicated/s],
  ["a tab", "a:\n\tb: 1\n", /bad.yaml/],
])("a file with %s is refused with its name", (_, content, message) => {
  const file = join(FOLDER, "bad.yaml");
  writeFileSync(file, content);
  expect(() => readYaml(file)).toThrow(DescriptionError);
  expect(() => readYaml(file)).toThrow(message);
});

test("a file that is not there is refused with its name", () => {
  const file = join(FOLDER, "none.yaml");
  expect(() => readYaml(file)).toThrow(new RegExp(`^Cannot read ${file}: ENOENT`));
});
