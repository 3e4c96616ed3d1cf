import { createHash } from "node:crypto";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { descriptionsInForce, type InForce } from "./in-force.ts";
import { DescriptionError } from "./load.ts";

const FOLDER = mkdtempSync(join(tmpdir(), "stackmark-in-force-"));
afterAll(() => rmSync(FOLDER, { recursive: true }));

const OK = { description: "Ok" };
const json = (schema: object): object => ({ description: "Ok", content: { "application/json": { schema } } });

const file = (name: string, document: unknown): string => {
  const path = join(FOLDER, name);
  writeFileSync(path, typeof document === "string" ? document : JSON.stringify(document));
  return path;
};
const whole = {
  openapi: "3.1.0",
  info: { title: "T", version: "2.53" },
  paths: { "/servers": { get: { responses: { 200: OK } } } },
};
const load = (document: unknown, chosen?: string): Promise<InForce> =>
  descriptionsInForce(
    {
      specs: { compute: file("api.yaml", document) },
      overlays: [],
      ...(chosen === undefined ? {} : { microversions: { compute: chosen } }),
    },
    true,
  );

test("a plain document asks for its own microversion, and is named with its digest", async () => {
  const { microversions, alterations } = await load(whole);
  expect(microversions).toEqual({ compute: "2.53" });
  expect(alterations).toMatchObject([
    { service: "compute", what: "description", title: "T", version: "2.53", notes: [] },
  ]);
  expect(alterations[0]?.digest).toMatch(/^sha256:[0-9a-f]{64}$/);
});

test("a document with ranges describes all versions up to its own", async () => {
  const get = { responses: { 200: OK }, "x-openstack": { "min-ver": "2.10" } };
  const { microversions, descriptions } = await load({ ...whole, paths: { "/servers": { get } } });
  expect(microversions).toEqual({});
  expect(descriptions.find(({ service }) => service === "compute")?.foreign?.versions).toEqual({ "max-ver": "2.53" });
});

test("the digest of a document is that of its file, or of all its files one after the other", async () => {
  const sha256 = (...files: readonly string[]): string => {
    const hash = createHash("sha256");
    for (const name of files) hash.update(readFileSync(join(FOLDER, name)));
    return `sha256:${hash.digest("hex")}`;
  };
  expect((await load(whole)).alterations[0]?.digest).toBe(sha256("api.yaml"));
  file("more.yaml", { Shown: { type: "object" } });
  const get = { responses: { 200: json({ $ref: "./more.yaml#/Shown" }) } };
  const several = await load({ ...whole, paths: { "/servers": { get } } });
  expect(several.alterations[0]?.digest).toBe(sha256("api.yaml", "more.yaml"));
});

test("a document in several files is one", async () => {
  file("parts.yaml", {
    Shown: { type: "object", properties: { server: { $ref: "#/Server" }, twin: { $ref: "#/Server" } } },
    Server: { type: "object", required: ["id"], properties: { parent: { $ref: "#/Server" } } },
  });
  const get = { responses: { 200: json({ $ref: "./parts.yaml#/Shown" }) } };
  const { descriptions } = await load({ ...whole, paths: { "/v2.1/servers/{id}": { get } } });
  const text = JSON.stringify(descriptions.find(({ service }) => service === "compute")?.foreign?.document);
  expect(text).not.toContain("parts.yaml");
  expect(text).not.toMatch(/"\$ref":"#\/paths/);
});

test("a pattern that no engine here reads is left out, and told", async () => {
  const schema = { type: "string", pattern: "^[\\ -\\~]*$" };
  const get = { responses: { 200: json(schema) } };
  expect((await load({ ...whole, paths: { "/servers": { get } } })).alterations[0]?.notes).toEqual([
    "Patterns that ECMAScript cannot read, left out: 1",
  ]);
});

test("an overlay may lie over it, by its own paths", async () => {
  const spec = file("api.yaml", whole);
  const overlay = {
    overlay: "1.0.0",
    info: { title: "O", version: "1" },
    extends: "./api.yaml",
    actions: [{ target: "$.paths['/servers'].get", update: { summary: "Over" } }],
  };
  const { descriptions, alterations } = await descriptionsInForce(
    { specs: { compute: spec }, overlays: [file("o.yaml", overlay)] },
    true,
  );
  expect(alterations.map(({ what, title }) => [what, title])).toEqual([
    ["description", "T"],
    ["overlay", "O"],
  ]);
  expect(JSON.stringify(descriptions.find(({ service }) => service === "compute")?.foreign)).toContain("Over");
});

test.each<[string, unknown, string | undefined, RegExp]>([
  ["that is no OpenAPI", { overlay: "1.0.0" }, undefined, /no OpenAPI document.*\nGive an OpenAPI 3\.1 document/],
  [
    "of an older OpenAPI",
    { ...whole, openapi: "3.0.3" },
    undefined,
    /written in OpenAPI 3\.0\.3\nStackmark reads 3\.1/,
  ],
  ["of Swagger", { swagger: "2.0" }, undefined, /written in OpenAPI 2\.0/],
  [
    "with a number for a version",
    { ...whole, info: { title: "T", version: 2.5 } },
    undefined,
    /info\.version is a number/,
  ],
  [
    "with a version that says nothing",
    { ...whole, info: { title: "T", version: "v1" } },
    undefined,
    /"v1" is no microversion.*\n.*--microversion compute=X\.Y/,
  ],
  ["for another version than asked", whole, "2.60", /describes compute 2\.53, and says nothing of 2\.60/],
  [
    "that is not valid",
    { ...whole, paths: { "/servers": { get: { responses: 7 } } } },
    undefined,
    /cannot be used as a description: /,
  ],
  [
    "that refers to nothing",
    { ...whole, paths: { "/servers": { get: { responses: { 200: { $ref: "#/components/responses/No" } } } } } },
    undefined,
    /cannot be used as a description: .*No/s,
  ],
  [
    "that refers to the network",
    { ...whole, paths: { "/servers": { $ref: "http://127.0.0.1:1/x.yaml" } } },
    undefined,
    /cannot be used as a description: /,
  ],
])("a file %s is refused with what to do", async (_, document, chosen, message) => {
  await expect(load(document, chosen)).rejects.toThrow(DescriptionError);
  await expect(load(document, chosen)).rejects.toThrow(message);
});

test("a version that says nothing is made up for by a choice", async () => {
  const { microversions } = await load({ ...whole, info: { title: "T", version: "v1" } }, "2.60");
  expect(microversions).toEqual({ compute: "2.60" });
});

test("an overlay that breaks the laws of our description is refused, with the places", async () => {
  const overlay = {
    overlay: "1.0.0",
    info: { title: "O", version: "1" },
    extends: "stackmark:image",
    actions: [{ target: "$.components.schemas", update: { Loose: { type: "object", properties: {} } } }],
  };
  const loading = descriptionsInForce({ specs: {}, overlays: [file("loose.yaml", overlay)] }, true);
  await expect(loading).rejects.toThrow(
    /loose\.yaml the description of image breaks its laws:\n.*\/Loose: does not say whether it is closed/s,
  );
});
