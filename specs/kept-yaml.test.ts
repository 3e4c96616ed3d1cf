import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import type { Json } from "./description.ts";
import { readKeptYaml } from "./kept-yaml.ts";
import { DescriptionError, readYaml } from "./load.ts";

const FOLDER = mkdtempSync(join(tmpdir(), "stackmark-kept-"));
afterAll(() => rmSync(FOLDER, { recursive: true }));
const file = (name: string, content: string): string => {
  writeFileSync(join(FOLDER, name), content);
  return join(FOLDER, name);
};
const read: string[] = [];
const reading = (name: string): Json => {
  read.push(name);
  return readYaml(name);
};

test("what was read once is not read again, until one byte is another", () => {
  const files = [file("a.yaml", "a: 1"), file("b.yaml", "[x, ~]")];
  const kept = join(FOLDER, "deep", "kept.json");
  const twice = [readKeptYaml(files, kept, reading), readKeptYaml(files, kept, reading)];
  expect(twice).toEqual([
    [{ a: 1 }, ["x", null]],
    [{ a: 1 }, ["x", null]],
  ]);
  expect(read.splice(0)).toEqual(files);
  expect(readdirSync(join(FOLDER, "deep"))).toEqual(["kept.json"]);
  file("a.yaml", "a: 2");
  expect(readKeptYaml(files, kept, reading)).toEqual([{ a: 2 }, ["x", null]]);
  expect(read.splice(0)).toEqual(files);
});

test.each(["", "{", "null", '{"digest":"other","values":[]}'])("kept as %j, it is read anew", (content) => {
  const kept = file("kept.json", content);
  expect(readKeptYaml([file("c.yaml", "c: 3")], kept, readYaml)).toEqual([{ c: 3 }]);
  expect(JSON.parse(readFileSync(kept, "utf8"))).toMatchObject({ values: [{ c: 3 }] });
});

test("what JSON cannot say, and what cannot be kept, is read each time", () => {
  const infinite = [file("d.yaml", "d: .inf")];
  const kept = join(FOLDER, "none.json");
  expect(readKeptYaml(infinite, kept, readYaml)).toEqual([{ d: Number.POSITIVE_INFINITY }]);
  expect(readKeptYaml(infinite, kept, readYaml)).toEqual([{ d: Number.POSITIVE_INFINITY }]);
  const nowhere = join(file("e.yaml", "e: 5"), "kept.json");
  expect(readKeptYaml([join(FOLDER, "e.yaml")], nowhere, readYaml)).toEqual([{ e: 5 }]);
});

test("a file that is not there is refused with its name", () => {
  const missing = join(FOLDER, "missing.yaml");
  expect(() => readKeptYaml([missing], join(FOLDER, "kept.json"), readYaml)).toThrow(DescriptionError);
  expect(() => readKeptYaml([missing], join(FOLDER, "kept.json"), readYaml)).toThrow(missing);
});
