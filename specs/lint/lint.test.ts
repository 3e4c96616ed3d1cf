import { expect, test } from "vitest";
import type { Description, Json, JsonObject } from "../description.ts";
import { lint, RULES } from "./lint.ts";

const CLAUSE: JsonObject = { url: "https://docs.openstack.org/api-ref/" };
const REFUSED: JsonObject = { description: "No", content: { "application/json": { schema: { type: "string" } } } };
const THING: JsonObject = {
  type: "object",
  additionalProperties: false,
  required: ["id"],
  properties: { id: { type: "string" } },
};

interface Parts {
  readonly get?: JsonObject;
  readonly ok?: JsonObject;
  readonly thing?: Json;
  readonly paths?: JsonObject;
  readonly components?: JsonObject;
  readonly versions?: false;
}

/** The smallest description that keeps every law, with some parts changed. */
function described({ get, ok, thing, paths, components, versions }: Parts): Description {
  const document: JsonObject = {
    openapi: "3.1.0",
    "x-openstack": { service: "compute", odd: true },
    paths: {
      "/things/{thing_id}": {
        parameters: [{ name: "thing_id", in: "path", required: true, schema: { type: "string" } }],
        get: {
          operationId: "showThing",
          summary: "Show a thing",
          externalDocs: CLAUSE,
          responses: {
            "200": {
              description: "It",
              content: { "application/json": { schema: { $ref: "#/components/schemas/Thing" } } },
              ...ok,
            },
            "401": REFUSED,
          },
          ...get,
        },
      },
      ...paths,
    },
    components: { schemas: { Thing: thing ?? THING }, ...components },
  };
  return {
    service: "compute",
    profile: {
      service: "compute",
      "catalog-types": [],
      version: "2",
      "request-id-headers": [],
      errors: "fault",
      ...(versions === false
        ? {}
        : { microversions: { min: "2.1", max: "2.9", "header-type": "compute", "out-of-range": 406, malformed: 400 } }),
    },
    source: "test",
    document: document as never,
  };
}

const condition = (value: Json): Parts => ({ get: { "x-openstack": value } });
const answers = (responses: JsonObject): Parts => ({
  get: { responses: { "200": { description: "It" }, ...responses } },
});
const USED = {
  "200": { description: "It", content: { "application/json": { schema: { $ref: "#/components/schemas/Thing" } } } },
};

/** By rule: what breaks it and what it says, and what comes near and keeps it. */
const TABLE: readonly (readonly [string, string, Parts, string | undefined])[] = [
  [
    "references",
    "a reference that leads nowhere",
    { thing: { ...THING, properties: { id: { $ref: "#/components/schemas/Lost" } } } },
    '"#/components/schemas/Lost" does not resolve',
  ],
  [
    "references",
    "a component that nobody uses",
    { components: { schemas: { Thing: THING, Idle: { type: "string" } } } },
    "is used nowhere",
  ],
  [
    "references",
    "a reference in an example is data",
    { thing: { ...THING, example: { $ref: "#/nowhere" } } },
    undefined,
  ],
  [
    "stray-keys",
    "a sentence cut by a comma",
    { ok: { "with all its parts": null } },
    '"with all its parts" has no value: quote the text before it',
  ],
  ["stray-keys", "null as a default", { thing: { ...THING, default: null } }, undefined],
  [
    "vocabulary",
    "a key that nobody knows",
    condition({ "min-version": "2.2" }),
    '"min-version" is not an x-openstack key',
  ],
  ["vocabulary", "a version that is a number", condition({ "min-ver": 2.2 }), '"2.2" is not a quoted microversion'],
  ["vocabulary", "a version of another form", condition({ "min-ver": "v2.2" }), '"v2.2" is not a quoted microversion'],
  ["vocabulary", "a range outside the service's", condition({ "min-ver": "2.10" }), "2.10 lies outside 2.1 to 2.9"],
  ["vocabulary", "a range before the service's", condition({ "max-ver": "2.0" }), "2.0 lies outside 2.1 to 2.9"],
  [
    "vocabulary",
    "an inverted range",
    condition({ "min-ver": "2.9", "max-ver": "2.2" }),
    "the range 2.9 to 2.2 is inverted",
  ],
  [
    "vocabulary",
    "an inverted range of a value",
    { thing: { ...THING, "x-openstack": { values: { a: { "min-ver": "2.9", "max-ver": "2.2" } } } } },
    "the range 2.9 to 2.2 is inverted",
  ],
  [
    "vocabulary",
    "a range without microversions",
    { ...condition({ "min-ver": "2.2" }), versions: false },
    "has a microversion range, but the service has no microversions",
  ],
  ["vocabulary", "a persona that nobody is", condition({ persona: "owner" }), 'persona "owner" is unknown'],
  [
    "vocabulary",
    "a wait that nothing shows",
    condition({ async: { show: "showOther", field: "/x", done: [], failed: [] } }),
    'async shows by "showOther", which is no operationId',
  ],
  [
    "vocabulary",
    "every known key",
    condition({ "min-ver": "2.2", "max-ver": "2.2", persona: "admin", scope: "system", async: { show: "showThing" } }),
    undefined,
  ],
  ["operations", "no operationId", { get: { operationId: false } }, "has no operationId"],
  [
    "operations",
    "an operationId twice",
    {
      paths: {
        "/": {
          get: {
            operationId: "showThing",
            summary: "Show",
            externalDocs: CLAUSE,
            responses: { ...USED, "401": REFUSED },
          },
        },
      },
    },
    'operationId "showThing" is also that of compute GET /things/{thing_id}',
  ],
  ["operations", "no summary", { get: { summary: "" } }, "has no summary"],
  [
    "operations",
    "a summary with a period",
    { get: { summary: "Show a thing." } },
    "summary is one line without a period",
  ],
  ["operations", "no clause", { get: { externalDocs: { url: "http://docs" } } }, "cites no clause (externalDocs.url)"],
  [
    "operations",
    "no success",
    {
      get: {
        responses: {
          "401": { ...REFUSED, content: { "application/json": { schema: { $ref: "#/components/schemas/Thing" } } } },
        },
      },
    },
    "has no status of success",
  ],
  [
    "operations",
    "a status that is a class",
    { get: { responses: { ...USED, "401": REFUSED, "4XX": REFUSED } } },
    "has a status that is not three digits",
  ],
  ["operations", "no 401", { get: { responses: USED } }, "does not say 401 although it needs a token"],
  [
    "operations",
    "no 401 where no token is needed",
    { get: { responses: USED, "x-openstack": { persona: "none" } } },
    undefined,
  ],
  ["operations", "a GET with a body", { get: { requestBody: { content: {} } } }, "is a GET with a request body"],
  [
    "operations",
    "a path parameter that is not declared",
    {
      paths: {
        "/other/{other_id}": {
          delete: {
            operationId: "d",
            summary: "Delete",
            externalDocs: CLAUSE,
            responses: { "204": { description: "Gone" }, "401": REFUSED },
          },
        },
      },
    },
    'path parameter "other_id" is not declared',
  ],
  [
    "operations",
    "a path parameter that is not in the path",
    { get: { parameters: [{ name: "more", in: "path", schema: {} }] } },
    'path parameter "more" is not in the path',
  ],
  [
    "operations",
    "a parameter without a schema",
    { get: { parameters: [{ name: "q", in: "query" }] } },
    'parameter "q" has no schema',
  ],
  [
    "operations",
    "a query parameter by reference",
    {
      get: { parameters: [{ $ref: "#/components/parameters/q" }] },
      components: { schemas: { Thing: THING }, parameters: { q: { name: "q", in: "query", schema: {} } } },
    },
    undefined,
  ],
  ["schemas", "a type that is none", { thing: { type: "strnig" } }, "is not JSON Schema 2020-12"],
  [
    "schemas",
    "an object that does not say whether it is closed",
    { thing: { type: "object", properties: {} } },
    "does not say whether it is closed (additionalProperties)",
  ],
  [
    "schemas",
    "a required field that does not exist",
    { thing: { ...THING, required: ["ip"] } },
    'requires "ip", which is not among its properties',
  ],
  [
    "schemas",
    "a required field twice",
    { thing: { ...THING, required: ["id", "id"] } },
    "names a required field twice",
  ],
  [
    "schemas",
    "a part of a composition, which its whole closes",
    { thing: { unevaluatedProperties: false, allOf: [{ properties: { id: {} } }] } },
    undefined,
  ],
  [
    "schemas",
    "a field that is called properties",
    { thing: { ...THING, properties: { id: {}, properties: { type: "string" } } } },
    undefined,
  ],
  [
    "errors",
    "an error without a form",
    { get: { responses: { ...USED, "401": REFUSED, "404": { description: "No" } } } },
    "status 404 has no error schema",
  ],
  [
    "errors",
    "a success without a form",
    { ...answers({ ...USED, "204": { description: "Done" }, "401": REFUSED }) },
    undefined,
  ],
  [
    "links",
    "an id that no path takes",
    { ok: { "x-openstack": { produces: { other_id: "/id" } } } },
    'status 200 produces "other_id", which no path takes',
  ],
  [
    "links",
    "an id that the answer does not have",
    { ok: { "x-openstack": { produces: { thing_id: "/thing/id" } } } },
    'status 200 produces "thing_id" at /thing/id, which its schema does not have',
  ],
  [
    "links",
    "an end of what is not in the path",
    condition({ destroys: "other_id" }),
    'destroys "other_id", which is not in its path',
  ],
  ["links", "an id that the answer has", { ok: { "x-openstack": { produces: { thing_id: "/id" } } } }, undefined],
  ["links", "an end of what is in the path", condition({ destroys: "thing_id" }), undefined],
];

test("the smallest description keeps every law", () => {
  expect(lint(described({}))).toEqual([]);
});

test.each(TABLE)("%s: %s", (rule, _, parts, message) => {
  const found = lint(described(parts));
  expect([...new Set(found.map((finding) => finding.rule))]).toEqual(message === undefined ? [] : [rule]);
  if (message !== undefined) expect(found.map((finding) => finding.message).join("\n")).toContain(message);
});

test.each(RULES.map(({ id, because }) => [id, because] as const))(
  "%s has a reason, a breach and a keeping",
  (id, because) => {
    const own = TABLE.filter(([rule]) => rule === id);
    expect(because).toMatch(/^\S.{10,}[^.]$/);
    expect(own.some(([, , , message]) => message !== undefined)).toBe(true);
    expect(own.some(([, , , message]) => message === undefined)).toBe(true);
  },
);
