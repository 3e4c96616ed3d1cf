import { expect, test } from "vitest";
import type { Description, JsonObject } from "./description.ts";
import { atPointer } from "./pointer.ts";
import { project } from "./project.ts";
import type { ProjectedOperation, Projection, Viewpoint } from "./projection.ts";
import { publish } from "./publish.ts";

const THING = { $ref: "#/components/schemas/Thing" };
const json = (schema: JsonObject): JsonObject => ({ "application/json": { schema } });
const action = (name: string): JsonObject => ({
  type: "object",
  additionalProperties: false,
  required: [name],
  properties: { [name]: { type: "null" } },
});

const DOCUMENT: JsonObject = {
  openapi: "3.1.0",
  info: { title: "Things", version: "2.9" },
  "x-openstack": { service: "compute" },
  paths: {
    "/things": {
      summary: "All things",
      get: {
        operationId: "listThings",
        summary: "List",
        "x-openstack": { persona: "reader", head: true },
        parameters: [
          { name: "limit", in: "query", schema: { type: "integer" } },
          { name: "colour", in: "query", schema: { type: "string" }, "x-openstack": { "min-ver": "2.5" } },
          { $ref: "#/components/parameters/Owner" },
        ],
        responses: { "200": { description: "Things", content: json({ type: "array", items: THING }) } },
      },
      post: {
        operationId: "createThing",
        summary: "Create",
        requestBody: { required: true, content: json(THING) },
        responses: {
          "201": {
            description: "Made",
            headers: { Location: { required: true, schema: { type: "string" } } },
            "x-openstack": { produces: { thing_id: "/id" } },
            content: json(THING),
          },
          "202": { description: "Later", "x-openstack": { "min-ver": "2.5" } },
          "400": { $ref: "#/components/responses/Bad" },
          default: { description: "Anything" },
        },
      },
    },
    "/things/{thing_id}": {
      parameters: [
        {
          name: "thing_id",
          in: "path",
          required: true,
          schema: { type: "string" },
          "x-openstack": { resource: "thing" },
        },
      ],
      get: {
        operationId: "showThing",
        summary: "Show",
        responses: { "200": { description: "It", content: json(THING) } },
      },
    },
    "/things/{thing_id}/action#lock": {
      post: {
        operationId: "lockThing",
        summary: "Lock",
        requestBody: { content: json(action("lock")) },
        responses: { "202": { description: "Locked" }, "400": { $ref: "#/components/responses/Bad" } },
      },
    },
    "/things/{thing_id}/action#paint": {
      "x-openstack": { "min-ver": "2.5" },
      post: {
        operationId: "paintThing",
        summary: "Paint",
        requestBody: { content: json(action("paint")) },
        responses: { "200": { description: "Painted", content: json(THING) } },
      },
    },
    "/parts": {
      "x-openstack": { extension: "parts" },
      get: { operationId: "listParts", summary: "List parts", responses: {} },
    },
    "/secrets": {
      get: { operationId: "listSecrets", summary: "List", "x-openstack": { persona: "admin" }, responses: {} },
    },
  },
  components: {
    parameters: { Owner: { name: "owner", in: "query", required: true, explode: false, style: "form", schema: {} } },
    responses: { Bad: { description: "Bad", content: json({ type: "string" }) } },
    schemas: {
      Thing: {
        type: "object",
        properties: { id: {}, colour: { "x-openstack": { "min-ver": "2.5" } }, links: THING },
        required: ["id", "colour"],
      },
      Unused: { type: "string" },
    },
  },
};

const DESCRIPTION: Description = {
  service: "compute",
  profile: { service: "compute", "catalog-types": [], version: "2.1", "request-id-headers": [], errors: "fault" },
  source: "test",
  document: DOCUMENT as never,
};

const at = (viewpoint: Viewpoint): Projection => project(DESCRIPTION, viewpoint);
const operation = (key: string, viewpoint: Viewpoint = {}): ProjectedOperation =>
  at(viewpoint).operations.get(key) as ProjectedOperation;

test.each<[string, Viewpoint, readonly string[]]>([
  ["what comes later is not there yet", { microversion: "2.4" }, ["POST /things/{thing_id}/action#paint"]],
  ["what comes is there", { microversion: "2.5" }, []],
  ["an extension that is not advertised is not there", { extensions: new Set() }, ["GET /parts"]],
  ["an extension that is advertised is there", { extensions: new Set(["parts"]) }, []],
  ["who may not call it is refused, so it is there", { persona: "none" }, []],
])("%s", (_, viewpoint, lacking) => {
  const all = [...at({}).operations.keys()];
  expect(all).toHaveLength(8);
  expect(all.filter((key) => !at(viewpoint).operations.has(key))).toEqual(lacking);
});

test("a projected operation tells its parameters, each with the place of its schema", () => {
  const early = operation("GET /things", { microversion: "2.4" });
  expect(early.parameters).toEqual([
    {
      name: "limit",
      in: "query",
      required: false,
      schema: { type: "integer" },
      pointer: "/paths/~1things/get/parameters/0/schema",
    },
    {
      name: "owner",
      in: "query",
      required: true,
      schema: {},
      pointer: "/components/parameters/Owner/schema",
      style: "form",
      explode: false,
    },
  ]);
  expect(operation("GET /things").parameters.map(({ name }) => name)).toEqual(["limit", "colour", "owner"]);
  expect(operation("GET /things/{thing_id}").parameters[0]).toMatchObject({ required: true, resource: "thing" });
});

test("a projected operation tells its statuses in order, through references, without those that are no number", () => {
  const { responses } = operation("POST /things");
  expect(responses.map(({ status, description }) => [status, description])).toEqual([
    [201, "Made"],
    [202, "Later"],
    [400, "Bad"],
  ]);
  expect(responses[0]).toMatchObject({
    produces: { thing_id: "/id" },
    headers: [
      { name: "location", required: true, pointer: "/paths/~1things/post/responses/201/headers/Location/schema" },
    ],
    contents: [
      { mediaType: "application/json", pointer: "/paths/~1things/post/responses/201/content/application~1json/schema" },
    ],
  });
  expect(responses[2]?.contents[0]?.pointer).toBe("/components/responses/Bad/content/application~1json/schema");
  expect(operation("POST /things", { microversion: "2.4" }).responses.map(({ status }) => status)).toEqual([201, 400]);
});

test("HEAD promises what GET does, without a body", () => {
  expect(operation("HEAD /things").responses).toEqual([{ ...operation("GET /things").responses[0], contents: [] }]);
});

test("every pointer of a projection stands in its document", () => {
  const { operations, document } = at({ microversion: "2.5" });
  const pointers = [...operations.values()].flatMap(({ parameters, request, responses }) => [
    ...parameters.map(({ pointer }) => pointer),
    ...(request?.contents ?? []).map(({ pointer }) => pointer),
    ...responses.flatMap(({ headers, contents }) => [...headers, ...contents].map(({ pointer }) => pointer)),
  ]);
  expect(pointers.length).toBeGreaterThan(12);
  expect(pointers.filter((pointer) => atPointer(document, pointer) === undefined)).toEqual([]);
});

test("the schema of the version is in the document", () => {
  const schema = (microversion: string): unknown =>
    atPointer(at({ microversion }).document, "/components/schemas/Thing");
  expect(schema("2.4")).toEqual({ type: "object", properties: { id: {}, links: THING }, required: ["id"] });
  expect(schema("2.5")).toMatchObject({ required: ["id", "colour"] });
});

const published = (viewpoint: Viewpoint): JsonObject => publish(at(viewpoint));
const place = (document: JsonObject, ...names: readonly string[]): unknown =>
  names.reduce<unknown>((node, name) => (node as Record<string, unknown> | undefined)?.[name], document);

test("actions of a path are published as one operation: bodies as alternatives, responses as a union", () => {
  const post = place(published({ microversion: "2.5" }), "paths", "/things/{thing_id}/action", "post");
  expect(post).toMatchObject({
    operationId: "lockThing",
    summary: "Do an action",
    description: "Lock; Paint",
    requestBody: { required: true, content: json({ oneOf: [action("lock"), action("paint")] }) },
    responses: { "200": { description: "Painted" }, "202": { description: "Locked" }, "400": {} },
  });
});

test("one action alone stays itself", () => {
  const post = place(published({ microversion: "2.4" }), "paths", "/things/{thing_id}/action", "post");
  expect(post).toMatchObject({ summary: "Lock", requestBody: { content: json(action("lock")) } });
});

test("HEAD is written out, with an identity of its own and without bodies", () => {
  const head = place(published({}), "paths", "/things", "head");
  expect(head).toMatchObject({ operationId: "listThingsHead", responses: { "200": { description: "Things" } } });
  expect(place(head as JsonObject, "responses", "200", "content")).toBeUndefined();
});

test("what an operation produces leads to the operations that take it", () => {
  expect(place(published({}), "paths", "/things", "post", "responses", "201", "links")).toEqual({
    showThing: { operationId: "showThing", parameters: { thing_id: "$response.body#/id" } },
  });
});

test("a published document tells its version, and nothing that is ours or unused", () => {
  const document = published({ microversion: "2.5" });
  expect(document["info"]).toEqual({ title: "Things", version: "2.5" });
  expect(published({})["info"]).toEqual({ title: "Things", version: "2.1" });
  expect(JSON.stringify(document)).not.toContain("x-openstack");
  expect(Object.keys(place(document, "components", "schemas") as object)).toEqual(["Thing"]);
  expect(Object.keys(document["paths"] as object)).not.toContain("/things/{thing_id}/action#lock");
});
