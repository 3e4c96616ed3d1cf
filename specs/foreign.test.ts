import { describe, expect, test } from "vitest";
import type { Description, JsonObject } from "./description.ts";
import { foreignDescription } from "./foreign.ts";
import { loadDescription } from "./load.ts";
import { operationsOf } from "./operations.ts";
import { project } from "./project.ts";
import type { ProjectedOperation, Projection } from "./projection.ts";
import { versionClasses } from "./viewpoints.ts";

const OURS: Readonly<Record<"compute" | "volume", Description>> = {
  compute: loadDescription("compute"),
  volume: loadDescription("volume"),
};

const OK = { description: "Ok" };
const object = (...names: readonly string[]): JsonObject => ({
  type: "object",
  properties: Object.fromEntries(names.map((name) => [name, {}])),
});
const json = (schema: JsonObject): JsonObject => ({ description: "Ok", content: { "application/json": { schema } } });
const oneOf = (...members: readonly JsonObject[]): JsonObject => ({
  content: { "application/json": { schema: { oneOf: members } } },
});

/** What holds of a service when another document says so. */
function seen(
  paths: JsonObject,
  { service = "compute", versions, at }: { service?: "compute" | "volume"; versions?: JsonObject; at?: string } = {},
): Projection {
  const document = { openapi: "3.1.0", info: { title: "T", version: "2.53" }, paths };
  const own = OURS[service];
  const rest = { source: "theirs.yaml", ...(versions === undefined ? {} : { versions }) };
  const description = { ...own, foreign: foreignDescription(document, own, rest) };
  return project(description, { microversion: at ?? (service === "compute" ? "2.53" : "3.60") });
}

function operation(projection: Projection, key: string): ProjectedOperation {
  const found = projection.operations.get(key);
  if (found === undefined) throw new RangeError(`${key} is not there`);
  return found;
}

describe("operations that both describe", () => {
  const item = {
    get: { operationId: "theirs", summary: "Theirs", responses: { 200: json(object("server")), 404: OK } },
  };
  const parameters = [{ in: "path", name: "id", required: true, schema: { type: "string", format: "uuid" } }];

  test.each([
    ["the same path", "/servers/{server_id}"],
    ["the version in front", "/v2.1/servers/{server_id}"],
    ["other names of placeholders", "/v2.1/servers/{id}"],
    ["a slash at the end", "/servers/{id}/"],
    ["the project in front", "/v2.1/{project_id}/servers/{id}"],
  ])("are found under %s", (_, path) => {
    const show = operation(seen({ [path]: { ...item, parameters } }), "GET /servers/{server_id}");
    expect(show).toMatchObject({ base: "version", operationId: "showServer", summary: "Theirs", persona: "reader" });
    expect(show.parameters).toMatchObject([{ name: "server_id", in: "path", resource: "server", required: true }]);
    expect(show.unpromised).toBeUndefined();
  });

  test("keep at the root what is at the root", () => {
    const projection = seen({ "/v2.1": { get: { responses: { 200: OK } } } });
    expect(operation(projection, "GET /v2.1/")).toMatchObject({ base: "root", persona: "none" });
  });

  test("promise what is written there, and are taken back as we know", () => {
    const create = operation(seen({ "/v2.1/servers": { post: { responses: { 200: OK, 400: OK } } } }), "POST /servers");
    expect(create.responses.map(({ status, produces }) => [status, produces])).toEqual([
      [200, expect.objectContaining({ server_id: "/server/id" })],
      [400, {}],
      [401, {}],
    ]);
    expect(create.async?.show).toBe("showServer");
  });

  test("leave a parameter of administrators to them", () => {
    const paths = {
      "/flavors": {
        get: { parameters: [{ in: "query", name: "is_public", schema: { enum: ["true"] } }], responses: { 200: OK } },
      },
    };
    const document = { openapi: "3.1.0", info: {}, paths };
    const description = { ...OURS.compute, foreign: foreignDescription(document, OURS.compute, { source: "" }) };
    const names = (persona: "member" | "admin"): readonly string[] =>
      operation(project(description, { microversion: "2.53", persona }), "GET /flavors").parameters.map(
        ({ name }) => name,
      );
    expect(names("member")).toEqual([]);
    expect(names("admin")).toEqual(["is_public"]);
  });
});

describe("statuses", () => {
  const statuses = (responses: JsonObject): readonly number[] =>
    operation(seen({ "/servers": { get: { responses } } }), "GET /servers").responses.map(({ status }) => status);

  test("without any refusal, any refusal is let through", () => {
    expect(statuses({ 200: OK })).toEqual(expect.arrayContaining([200, 400, 401, 403, 404, 409, 413]));
    expect(statuses({ 200: OK })).not.toContain(202);
    expect(statuses({ 200: OK, 404: OK })).toEqual([200, 401, 404]);
  });

  test("4XX and default are written out, and what is written stays", () => {
    const responses = { 200: OK, "4XX": json(object("error")), 404: OK, default: OK };
    const list = operation(seen({ "/servers": { get: { responses } } }), "GET /servers").responses;
    const open = (wanted: number): unknown => list.find(({ status }) => status === wanted)?.openBody;
    expect([open(409), open(404), open(503), open(201)]).toEqual([undefined, true, true, true]);
  });
});

describe("actions", () => {
  const reboot = { ...object("reboot"), required: ["reboot"] };
  const rebuild = { ...object("rebuild", "also"), "x-openstack": { "action-name": "rebuild" } };
  const vendor = object("vendorAction");
  const rebuilt = { ...object("server"), "x-openstack": { "action-name": "rebuild" } };
  const old = { ...object("reboot"), "x-openstack": { "max-ver": "2.1" } };
  const post = {
    requestBody: oneOf(reboot, old, { oneOf: [rebuild, vendor] }),
    responses: { 202: { description: "Ok", ...oneOf(rebuilt, object("image_id")) } },
  };
  const projection = seen({ "/v2.1/servers/{id}/action": { post } });
  const schemas = (key: string, side: "request" | 202): readonly unknown[] => {
    const one = operation(projection, key);
    const contents =
      side === 202 ? one.responses.find(({ status }) => status === side)?.contents : one.request?.contents;
    return (contents ?? []).map(({ schema }) => schema);
  };

  test("of one body become operations of their own, with the forms that hold at the version", () => {
    expect(schemas("POST /servers/{server_id}/action#reboot", "request")).toEqual([reboot]);
    expect(schemas("POST /servers/{server_id}/action#rebuild", "request")).toEqual([object("rebuild", "also")]);
    expect(operation(projection, "POST /servers/{server_id}/action#vendorAction").strange).toBe(true);
    expect(operation(projection, "POST /servers/{server_id}/action#resize").unpromised).toBe(true);
    expect(projection.operations.has("POST /servers/{server_id}/action")).toBe(false);
  });

  test("answer with what is theirs or nobody's; what is nobody's may be missing", () => {
    const answer = (key: string): unknown =>
      operation(projection, key).responses.find(({ status }) => status === 202)?.openBody;
    expect(schemas("POST /servers/{server_id}/action#rebuild", 202)).toEqual([
      { anyOf: [object("server"), object("image_id")] },
    ]);
    expect(answer("POST /servers/{server_id}/action#rebuild")).toBeUndefined();
    expect(answer("POST /servers/{server_id}/action#reboot")).toBe(true);
  });
});

describe("operations that only one describes", () => {
  const projection = seen({ "/v2.1/servers/{id}/vendor-{kind}": { get: { responses: { 200: OK } } } });

  test("what the other document lacks is still called and taken back, and not judged", () => {
    const create = operation(projection, "POST /servers");
    expect(create).toMatchObject({ unpromised: true, parameters: [], persona: "member" });
    expect(create.request).toBeUndefined();
    expect(create.responses.find(({ status }) => status === 202)?.produces).toMatchObject({ server_id: "/server/id" });
  });

  test("what only it has is strange, with the resources that our paths name", () => {
    const vendor = operation(projection, "GET /servers/{server_id}/vendor-{kind}");
    expect(vendor).toMatchObject({ strange: true, persona: "member", base: "version" });
    expect(vendor.parameters.map(({ name, resource }) => [name, resource])).toEqual([
      ["server_id", "server"],
      ["kind", undefined],
    ]);
  });

  test("an operation that is there with and without the project is one", () => {
    const get = { responses: { 200: OK } };
    const paths = { "/v3/volumes": { get: { ...get, summary: "First" } }, "/v3/{project_id}/volumes": { get } };
    const volume = seen(paths, { service: "volume" });
    expect(operation(volume, "GET /volumes").summary).toBe("First");
    expect([...volume.operations.values()].filter(({ strange }) => strange === true)).toEqual([]);
  });
});

test("beyond its own versions a document says nothing", () => {
  const paths = { "/servers": { get: { responses: { 200: OK } } } };
  const versions = { "min-ver": "2.53", "max-ver": "2.53" };
  expect(operation(seen(paths, { versions }), "GET /servers").unpromised).toBeUndefined();
  expect(operation(seen(paths, { versions, at: "2.54" }), "GET /servers").unpromised).toBe(true);
  const document = { openapi: "3.1.0", info: {}, paths };
  const description = {
    ...OURS.compute,
    foreign: foreignDescription(document, OURS.compute, { source: "", versions }),
  };
  const list = operationsOf(description).find(({ key }) => key === "GET /servers");
  expect(versionClasses(description, list as never, { min: "2.1", max: "2.90" })).toEqual([
    { from: "2.53", to: "2.53" },
  ]);
});
