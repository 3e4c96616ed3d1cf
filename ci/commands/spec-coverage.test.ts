import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, expect, test, vi } from "vitest";
import { specCoverage } from "./spec-coverage.ts";

const FOLDER = mkdtempSync(join(tmpdir(), "stackmark-coverage-"));
afterAll(() => rmSync(FOLDER, { recursive: true }));
afterEach(() => vi.restoreAllMocks());

/** The exit code and all that was printed, when another description of images says that showing one answers these fields. */
function covered(names: readonly string[], path = "/v2/images/{id}"): { readonly code: number; readonly told: string } {
  const schema = { properties: Object.fromEntries(names.map((name) => [name, {}])) };
  const get = { responses: { "200": { content: { "application/json": { schema } } } } };
  writeFileSync(join(FOLDER, "other.json"), JSON.stringify({ openapi: "3.1.0", paths: { [path]: { get } } }));
  const lines: string[] = [];
  for (const name of ["log", "error"] as const)
    vi.spyOn(console, name).mockImplementation((line: string) => lines.push(line));
  return { code: specCoverage("image", { against: join(FOLDER, "other.json"), all: false }), told: lines.join("\n") };
}

test("what is all here is told in a table and ends well", () => {
  const { code, told } = covered(["id", "status"]);
  expect(code).toBe(0);
  expect(told).toMatch(/^operations +1 +0 +0 +100\.0 % +100 % +\d+$/m);
  expect(told).toMatch(/^response fields +2 +0 +0 +100\.0 % +98 % +\d+$/m);
});

test("a field that is neither here nor has a reason is named, and too many of them end with 1", () => {
  const { code, told } = covered(["id", "horoscope"]);
  expect(code).toBe(1);
  expect(told).toContain("missing here: GET /images/{} response /horoscope");
  expect(told).toMatch(/^response fields +1 +0 +1 +50\.0 % +98 % +\d+$/m);
});

test("an operation that is not here ends with 1", () => {
  const { code, told } = covered([], "/v2/horoscopes");
  expect(code).toBe(1);
  expect(told).toContain("missing here: GET /horoscopes");
});

test("a reason that excuses nothing of the file is told", () => {
  expect(covered(["id"]).told).toContain("a reason that excuses nothing of it: DELETE /tasks/{}");
});

test("a file that is no description ends with 2", () => {
  writeFileSync(join(FOLDER, "list.json"), "[]");
  const error = vi.spyOn(console, "error").mockReturnValue();
  expect(specCoverage("image", { against: join(FOLDER, "list.json"), all: false })).toBe(2);
  expect(error.mock.lastCall?.[0]).toContain("is no OpenAPI document");
});
