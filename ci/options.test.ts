import { Command, CommanderError } from "commander";
import { expect, test } from "vitest";
import { addRunOptions, type RunOptions } from "./options.ts";

/** The options as a command would get them. */
function parsed(...args: readonly string[]): RunOptions {
  const command = addRunOptions(new Command("sample").exitOverride().configureOutput({ writeErr: () => undefined }));
  return command.parse(args, { from: "user" }).opts<RunOptions>();
}

test("without options everything is run, with small numbers", () => {
  expect(parsed()).toEqual({
    fault: [],
    programme: [],
    service: [],
    suite: [],
    case: [],
    capability: [],
    microversion: {},
    spec: {},
    overlay: [],
    examples: 8,
    concurrency: 16,
    deadline: 300,
    allOperations: false,
    readOnly: false,
  });
});

test.each<[string, readonly string[], Partial<RunOptions>]>([
  ["lists grow", ["--service", "compute", "--service", "image"], { service: ["compute", "image"] }],
  ["cases are ids or globs", ["--case", "a/*", "--case", "b"], { case: ["a/*", "b"] }],
  [
    "microversions are by service, the last wins",
    ["--microversion", "compute=2.1", "--microversion", "volume=3.70", "--microversion", "compute=2.53"],
    { microversion: { compute: "2.53", volume: "3.70" } },
  ],
  ["a shard is a part of a whole", ["--shard", "2/4"], { shard: { index: 2, of: 4 } }],
  ["the only shard", ["--shard", "1/1"], { shard: { index: 1, of: 1 } }],
  ["a seed may be zero", ["--seed", "0"], { seed: 0 }],
  ["a seed may be negative", ["--seed=-7"], { seed: -7 }],
  ["a large seed is cut to what the generator takes", ["--seed", "4294967297"], { seed: 1 }],
  ["flags", ["--read-only", "--all-operations"], { readOnly: true, allOperations: true }],
  [
    "overlays keep their order, descriptions are by service and a file may have any name",
    ["--overlay", "b.yaml", "--overlay", "a.yaml", "--spec", "compute=x=y.json", "--spec", "image=i.yaml"],
    { overlay: ["b.yaml", "a.yaml"], spec: { compute: "x=y.json", image: "i.yaml" } },
  ],
  ["callers", ["--other", "none", "--admin", "root"], { other: "none", admin: "root" }],
])("%s", (_, args, expected) => {
  expect(parsed(...args)).toMatchObject(expected);
});

test.each<[string, readonly string[], string]>([
  ["an unknown option", ["--frobnicate"], "unknown option '--frobnicate'"],
  ["a word too many", ["more"], "too many arguments"],
  ["an unknown service", ["--service", "dns"], "Known services: identity, compute"],
  ["a service in capitals", ["--service", "Compute"], "Known services: identity, compute"],
  ["an unknown suite", ["--suite", "all"], "Known suites: scenarios, properties"],
  ["a microversion without a service", ["--microversion", "2.53"], "Write it like compute=2.53"],
  ["a microversion that is a word", ["--microversion", "compute=latest"], 'got "latest"'],
  ["a microversion that is nothing", ["--microversion", "compute="], 'got ""'],
  ["a microversion with three parts", ["--microversion", "compute=2.1.0"], 'got "2.1.0"'],
  ["a microversion with more behind it", ["--microversion", "compute=2.53=x"], "Write it like compute=2.53"],
  ["examples in hexadecimal", ["--examples", "0x10"], "Expected a whole number above 0"],
  ["a seed in words", ["--seed", "1e3"], "Expected a whole number"],
  ["a description of nothing", ["--spec", "compute.yaml"], "Write it like compute=FILE"],
  ["a description without a file", ["--spec", "compute="], "Write it like compute=FILE"],
  ["a description of an unknown service", ["--spec", "dns=d.yaml"], "Write it like compute=FILE"],
  ["no examples", ["--examples", "0"], "Expected a whole number above 0"],
  ["fewer than none", ["--examples=-1"], "Expected a whole number above 0"],
  ["half a concurrency", ["--concurrency", "1.5"], "Expected a whole number above 0"],
  ["a deadline without end", ["--deadline", "Infinity"], "Expected a whole number above 0"],
  ["a deadline of nothing", ["--deadline", ""], "Expected a whole number above 0"],
  ["a seed that is a word", ["--seed", "lucky"], "Expected a whole number"],
  ["a seed that is nothing", ["--seed", " "], "Expected a whole number"],
  ["a shard beyond the last", ["--shard", "3/2"], "Write it like 2/4"],
  ["a shard before the first", ["--shard", "0/2"], "Write it like 2/4"],
  ["a shard of none", ["--shard", "0/0"], "Write it like 2/4"],
  ["a shard that is a number", ["--shard", "2"], "Write it like 2/4"],
])("%s is refused, with how to write it", (_, args, words) => {
  expect(() => parsed(...args)).toThrow(CommanderError);
  expect(() => parsed(...args)).toThrow(words);
});
