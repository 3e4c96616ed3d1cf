import { Ajv2020, type ValidateFunction } from "ajv/dist/2020.js";
import addFormats from "ajv-formats";
import { expect, test } from "vitest";
import schema from "../suites/results/report.schema.json" with { type: "json" };
import { canonicalJson, json } from "./json.ts";
import { sampleReport } from "./sample/report.ts";

const OPTIONAL = ["min", "max", "extensions", "operation", "microversion", "where", "replay", "exchanges"];

function validator(): ValidateFunction {
  const ajv = new Ajv2020({ strict: true });
  addFormats.default(ajv);
  return ajv.compile(schema);
}

type Tree = Record<string, unknown>;

/** Every object of a value but the free-form options, with the path to it. */
function* objectsIn(value: unknown, path: string): Generator<readonly [Tree, string]> {
  if (typeof value !== "object" || value === null || path === "/run/options") return;
  if (!Array.isArray(value)) yield [value as Tree, path];
  for (const [key, child] of Object.entries(value)) yield* objectsIn(child, `${path}/${key}`);
}

test("what is written is valid by the published schema", () => {
  const validate = validator();
  validate(JSON.parse(json.render(sampleReport(), new Map()) as string));
  expect(validate.errors).toBeNull();
});

test("the schema refuses a field too many, anywhere", () => {
  const validate = validator();
  const report = structuredClone(sampleReport());
  const accepted = [...objectsIn(report, "")].filter(([object]) => {
    object["stray"] = 1;
    const valid = validate(report);
    delete object["stray"];
    return valid;
  });
  expect(accepted.map(([, path]) => path)).toEqual([]);
});

test("the schema refuses a field too few, anywhere", () => {
  const validate = validator();
  const report = structuredClone(sampleReport());
  const accepted = [...objectsIn(report, "")].flatMap(([object, path]) =>
    Object.keys(object).filter((key) => {
      const { [key]: value } = object;
      delete object[key];
      const valid = validate(report);
      object[key] = value;
      return valid && !OPTIONAL.includes(key) && path !== "/run/options" ? key : false;
    }),
  );
  expect(accepted).toEqual([]);
});

test.each([
  ["no findings in a failure", { kind: "failed", judged: 1, findings: [] }],
  ["an outcome of no known kind", { kind: "warned", judged: 1 }],
  ["a field of another kind", { kind: "passed", judged: 1, proof: "x" }],
  ["a negative count", { kind: "passed", judged: -1 }],
])("the schema refuses %s", (_, outcome) => {
  const report = structuredClone(sampleReport()) as unknown as { cases: Tree[] };
  (report.cases[0] as Tree)["outcome"] = outcome;
  expect(validator()(report)).toBe(false);
});

test("equal reports give equal bytes, whatever the order of their keys", () => {
  const forwards = { a: 1, b: { c: [1, { y: 1, x: 2 }] } };
  const backwards = { b: { c: [1, { x: 2, y: 1 }] }, a: 1 };
  expect(canonicalJson(forwards)).toBe(canonicalJson(backwards));
  expect(canonicalJson(JSON.parse('{"b":1,"__proto__":{"z":1},"a":2}'))).toBe(
    '{\n  "__proto__": {\n    "z": 1\n  },\n  "a": 2,\n  "b": 1\n}\n',
  );
});
