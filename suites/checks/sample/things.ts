import type { Description, JsonObject, ServiceProfile } from "../../../specs/index.ts";

const CLAUSE = { url: "https://docs.openstack.org/api-ref/compute/" };

const PROFILE: ServiceProfile = {
  service: "compute",
  "catalog-types": ["compute"],
  version: "2.1",
  microversions: {
    min: "2.1",
    max: "2.60",
    "header-type": "compute",
    "legacy-header": "X-OpenStack-Nova-API-Version",
    "header-since": "2.27",
    "out-of-range": 406,
    malformed: 400,
  },
  "request-id-headers": [{ name: "X-OpenStack-Request-ID", "min-ver": "2.46" }, { name: "X-Compute-Request-ID" }],
  errors: "fault",
  "over-quota": { status: 404, at: "/fault/message", says: "^Quota exceeded" },
  vary: ["OpenStack-API-Version", "X-OpenStack-Nova-API-Version"],
  "sparse-parameter": "fields",
};

function refused(code: number): JsonObject {
  const fault = {
    type: "object",
    additionalProperties: false,
    required: ["code", "message"],
    properties: { code: { const: code }, message: { type: "string" } },
  };
  const schema = { type: "object", minProperties: 1, maxProperties: 1, additionalProperties: fault };
  return { description: "Refused", content: { "application/json": { schema } } };
}

const DOCUMENT: JsonObject = {
  openapi: "3.1.0",
  info: { title: "Things", version: "2.60" },
  paths: {
    "/": {
      "x-openstack": { base: "root" },
      get: {
        operationId: "listVersions",
        summary: "List the versions",
        externalDocs: CLAUSE,
        "x-openstack": { persona: "none" },
        responses: { "200": { description: "The versions", content: { "application/json": { schema: {} } } } },
      },
    },
    "/things/{thing_id}": {
      parameters: [{ name: "thing_id", in: "path", required: true, schema: { type: "string" } }],
      get: {
        operationId: "showThing",
        summary: "Show a thing",
        externalDocs: CLAUSE,
        "x-openstack": { persona: "reader", head: true },
        responses: {
          "200": {
            description: "The thing",
            headers: {
              "X-Things-Left": { required: true, schema: { type: "integer", minimum: 0 } },
              "X-Mood": { schema: { enum: ["good", "bad"] } },
            },
            content: { "application/json": { schema: { $ref: "#/components/schemas/ThingBody" } } },
          },
          "401": refused(401),
          "404": refused(404),
        },
      },
      delete: {
        operationId: "deleteThing",
        summary: "Delete a thing",
        externalDocs: CLAUSE,
        responses: { "202": { description: "Going" }, "204": { description: "Gone" }, "401": refused(401) },
      },
    },
    "/things/{thing_id}/file": {
      "x-openstack": { "min-ver": "2.50" },
      parameters: [{ name: "thing_id", in: "path", required: true, schema: { type: "string" } }],
      get: {
        operationId: "showFile",
        summary: "Show its file",
        externalDocs: CLAUSE,
        responses: { "200": { description: "Bytes", content: { "text/plain": { schema: {} } } }, "401": refused(401) },
      },
    },
  },
  components: {
    schemas: {
      ThingBody: {
        type: "object",
        additionalProperties: false,
        required: ["thing"],
        properties: {
          thing: {
            type: "object",
            additionalProperties: false,
            required: ["id", "name", "created_at", "updated_at", "links"],
            properties: {
              id: { type: "string" },
              name: { type: "string" },
              created_at: { type: "string" },
              updated_at: { type: ["string", "null"] },
              metadata: { type: "object", additionalProperties: { type: "string" } },
              links: { type: "array", items: { type: "object", additionalProperties: true, properties: {} } },
            },
          },
        },
      },
    },
  },
};

/** A service small enough to see through, with every convention of a profile that a check reads. */
export const THINGS: Description = {
  service: "compute",
  profile: PROFILE,
  document: DOCUMENT as never,
  source: "sample",
};
