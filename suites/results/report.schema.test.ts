import { Ajv2020 } from "ajv/dist/2020.js";
import addFormats from "ajv-formats";
import { expect, test } from "vitest";
import schema from "./report.schema.json" with { type: "json" };
import type { Report } from "./report.ts";

// A description of a type's form that the compiler derives from the type: a field that is added, dropped, renamed or made
// optional in report.ts makes SHAPE not compile; SHAPE and the schema are then compared as values.
type Shape<T> = [T] extends [readonly (infer Item)[]]
  ? { readonly items: Shape<Item> }
  : [T] extends [boolean]
    ? "boolean"
    : [T] extends [number]
      ? "number"
      : [T] extends [string]
        ? string extends T
          ? "string"
          : { readonly enum: Readonly<Record<T, true>> }
        : [T] extends [{ readonly kind: infer Kind extends string }]
          ? [Kind] extends ["scenario" | "property"]
            ? Fields<T>
            : { readonly kinds: { readonly [K in Kind]: Fields<Omit<Extract<T, { kind: K }>, "kind">> } }
          : string extends keyof T
            ? "anything"
            : Fields<T>;

type Fields<T> = {
  readonly [K in keyof T as object extends Pick<T, K> ? `${K & string}?` : K]-?: Shape<NonNullable<T[K]>>;
};

const service = { enum: { identity: true, compute: true, network: true, volume: true, image: true } } as const;
const status = { enum: { passed: true, failed: true, unsupported: true, inconclusive: true, untested: true } } as const;
const strings = { items: "string" } as const;
const cites = { items: { title: "string", href: "string" } } as const;

const SHAPE: Fields<Report> = {
  schemaVersion: { enum: { "1.0": true } },
  run: {
    id: "string",
    startedAt: "string",
    finishedAt: "string",
    seed: "number",
    suite: { version: "string", digest: "string" },
    options: "anything",
    "alterations?": {
      items: {
        service,
        what: { enum: { overlay: true, description: true } },
        file: "string",
        title: "string",
        version: "string",
        digest: "string",
        notes: strings,
      },
    },
    partial: "boolean",
  },
  target: {
    name: "string",
    authUrl: "string",
    services: {
      items: {
        type: service,
        id: "string",
        endpoint: "string",
        "min?": "string",
        "max?": "string",
        "extensions?": strings,
      },
    },
  },
  guideline: { id: "string", digest: "string", title: "string" },
  totals: {
    planned: "number",
    passed: "number",
    failed: "number",
    unsupported: "number",
    inconclusive: "number",
    skipped: "number",
    errored: "number",
  },
  exchanges: { count: "number", judged: "number" },
  cases: {
    items: {
      id: "string",
      title: "string",
      kind: { enum: { scenario: true, property: true } },
      service,
      capability: "string",
      cites,
      crossReferences: { tempest: strings },
      outcome: {
        kinds: {
          passed: { judged: "number" },
          failed: {
            judged: "number",
            findings: {
              items: {
                code: "string",
                claim: "string",
                cites,
                "operation?": "string",
                "microversion?": "string",
                expected: "string",
                observed: "string",
                "where?": "string",
                exchanges: strings,
                curl: "string",
                "replay?": { seed: "number", path: "string" },
              },
            },
          },
          unsupported: { proof: "string" },
          inconclusive: { because: "string", "exchanges?": strings },
          skipped: { reason: "string" },
          errored: { message: "string" },
        },
      },
      durationMs: "number",
    },
  },
  capabilities: {
    items: {
      id: "string",
      title: "string",
      service: "string",
      level: { enum: { required: true, advisory: true, deprecated: true } },
      programmes: strings,
      status,
      cases: strings,
      "missing?": strings,
      "flags?": {
        items: {
          case: "string",
          code: "string",
          reason: "string",
          since: "string",
          until: "string",
          state: { enum: { "in force": true, expired: true, "not yet": true } },
        },
      },
      "tests?": {
        items: {
          tempest: "string",
          name: "string",
          status,
          cases: strings,
          "because?": "string",
          "flag?": "string",
        },
      },
    },
  },
  verdicts: {
    items: {
      programme: "string",
      title: "string",
      verdict: { enum: { conformant: true, "not conformant": true, inconclusive: true } },
      because: "string",
    },
  },
  coverage: {
    operations: { items: { id: "string", called: "number", statuses: { items: "number" }, microversions: strings } },
  },
};

interface Node {
  readonly $ref?: string;
  readonly type?: string;
  readonly const?: string;
  readonly enum?: readonly string[];
  readonly items?: Node;
  readonly oneOf?: readonly Node[];
  readonly properties?: Readonly<Record<string, Node>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: boolean;
}

const DEFINITIONS: Readonly<Record<string, Node>> = schema.$defs as Readonly<Record<string, Node>>;

function shapeOf(node: Node): unknown {
  if (node.$ref !== undefined) return shapeOf(DEFINITIONS[node.$ref.replace("#/$defs/", "")] as Node);
  if (node.const !== undefined) return { enum: { [node.const]: true } };
  if (node.enum !== undefined) return { enum: Object.fromEntries(node.enum.map((value) => [value, true])) };
  if (node.oneOf !== undefined) return { kinds: Object.fromEntries(node.oneOf.map(kindOf)) };
  if (node.type === "array") return { items: shapeOf(node.items as Node) };
  if (node.type !== "object") return node.type === "integer" ? "number" : node.type;
  return node.properties === undefined ? "anything" : fieldsOf(node);
}

function kindOf(node: Node): readonly [string, unknown] {
  const { kind, ...properties } = node.properties as { readonly kind: Node };
  return [kind.const as string, fieldsOf({ ...node, properties })];
}

function fieldsOf({ properties = {}, required = [], additionalProperties }: Node): unknown {
  expect(additionalProperties).toBe(false);
  const named = ([name, node]: [string, Node]) => [required.includes(name) ? name : `${name}?`, shapeOf(node)];
  return Object.fromEntries(Object.entries(properties).map(named));
}

test("the schema and the type describe the same form", () => {
  expect(shapeOf(schema as Node)).toEqual(SHAPE);
});

test("the schema is valid in its dialect and every keyword in it is known", () => {
  const ajv = new Ajv2020({ strict: true });
  addFormats.default(ajv);
  expect(ajv.validateSchema(schema)).toBe(true);
  expect(ajv.compile(schema)).toBeTypeOf("function");
});
