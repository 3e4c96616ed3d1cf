import { expect, test } from "vitest";
import type { Description, JsonObject } from "./description.ts";
import { isSafe, type Operation } from "./operation.ts";
import { operationsOf } from "./operations.ts";

function operations(paths: JsonObject): readonly Operation[] {
  return operationsOf({
    service: "compute",
    profile: { service: "compute", "catalog-types": [], version: "2", "request-id-headers": [], errors: "fault" },
    source: "test",
    document: { openapi: "3.1.0", paths } as unknown as Description["document"],
  });
}

test("an operation that says nothing of itself has the usual conditions", () => {
  expect(operations({ "/things": { get: { operationId: "listThings", summary: "List" } } })).toEqual([
    {
      id: "compute GET /things",
      key: "GET /things",
      service: "compute",
      method: "GET",
      path: "/things",
      base: "version",
      operationId: "listThings",
      summary: "List",
      href: "",
      persona: "member",
      scope: "project",
      range: {},
      extensions: [],
      node: { operationId: "listThings", summary: "List" },
    },
  ]);
});

test.each<[string, JsonObject, JsonObject, Partial<Operation>]>([
  ["its own range", {}, { "min-ver": "2.2", "max-ver": "2.9" }, { range: { "min-ver": "2.2", "max-ver": "2.9" } }],
  ["the range of its path", { "min-ver": "2.2" }, {}, { range: { "min-ver": "2.2" } }],
  [
    "its own edge and the other of its path",
    { "min-ver": "2.2", "max-ver": "2.9" },
    { "min-ver": "2.4" },
    { range: { "min-ver": "2.4", "max-ver": "2.9" } },
  ],
  ["the root", { base: "root" }, {}, { base: "root" }],
  ["an extension of its path", { extension: "qos" }, {}, { extensions: ["qos"] }],
  ["its own extensions", { extension: "qos" }, { extension: ["a", "b"] }, { extensions: ["a", "b"] }],
  ["who may call it", {}, { persona: "admin", scope: "system" }, { persona: "admin", scope: "system" }],
  ["what it destroys", {}, { destroys: "thing_id" }, { destroys: "thing_id" }],
  [
    "what to wait for",
    {},
    { async: { show: "s", field: "/f", done: [404], failed: [] } },
    { async: { show: "s", field: "/f", done: [404], failed: [] } },
  ],
])("an operation has %s", (_, ofPath, own, expected) => {
  const [operation] = operations({ "/x": { "x-openstack": ofPath, get: { "x-openstack": own } } });
  expect(operation).toMatchObject(expected);
});

test("an action is an operation of its own on the same path", () => {
  const found = operations({ "/x/{id}/action#stop": { post: {} }, "/x/{id}/action#start": { post: {} } });
  expect(found.map(({ key, path, action }) => [key, path, action])).toEqual([
    ["POST /x/{id}/action#stop", "/x/{id}/action", "stop"],
    ["POST /x/{id}/action#start", "/x/{id}/action", "start"],
  ]);
});

test("a HEAD twin follows its GET, and only where it is told", () => {
  const found = operations({
    "/x": { get: { operationId: "g", "x-openstack": { head: true } }, post: { "x-openstack": { head: true } } },
    "/y": { get: {} },
  });
  expect(found.map(({ id, operationId }) => [id, operationId])).toEqual([
    ["compute GET /x", "g"],
    ["compute HEAD /x", "gHead"],
    ["compute POST /x", "POST /x"],
    ["compute GET /y", "GET /y"],
  ]);
});

test("parameters of the path come before those of the operation", () => {
  const [operation] = operations({ "/x/{id}": { parameters: [{ name: "id" }], get: { parameters: [{ name: "q" }] } } });
  expect(operation?.node["parameters"]).toEqual([{ name: "id" }, { name: "q" }]);
});

test("what is no operation is none", () => {
  expect(operations({ "/x": { summary: "x", parameters: [], get: "soon", trace: {} }, "/y": "later" })).toEqual([]);
});

test.each([
  ["GET", true],
  ["HEAD", true],
  ["POST", false],
  ["PUT", false],
  ["PATCH", false],
  ["DELETE", false],
] as const)("%s reads only: %s", (method, safe) => {
  expect(isSafe({ method })).toBe(safe);
});
