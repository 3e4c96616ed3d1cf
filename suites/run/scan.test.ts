import { expect, test } from "vitest";
import { camel, scanScenarios } from "./scan.ts";

test.each([
  ["keypair-delete-is-final", "keypairDeleteIsFinal"],
  ["server", "server"],
  ["name-of-255-characters", "nameOf255Characters"],
  ["a-b-c", "aBC"],
])("%s exports %s", (kebab, name) => {
  expect(camel(kebab)).toBe(name);
});

test("every scenario file is a case, once, named by its path, in order", async () => {
  const cases = await scanScenarios();
  const ids = cases.map(({ id }) => id);
  expect(ids.length).toBeGreaterThan(50);
  expect(ids).toEqual([...new Set(ids)].sort((a, b) => (a < b ? -1 : 1)));
  for (const { id, service, kind, cites, title } of cases) {
    expect([id, id.startsWith(`${service}/`), kind, cites.length > 0, /^[A-Z].*[^.]$/.test(title)]).toEqual([
      id,
      true,
      "scenario",
      true,
      true,
    ]);
  }
});

test("the Tempest ids of a case stand in its file as they are", async () => {
  const uuids = new Map<string, readonly string[]>();
  const cases = await scanScenarios((found) => uuids.set(found.id, found.uuids()) !== undefined);
  expect(cases.flatMap(({ tempest }) => tempest).length).toBeGreaterThan(200);
  for (const { id, tempest } of cases) expect(uuids.get(id)).toEqual(expect.arrayContaining([...tempest]));
});

test("only what is asked for is loaded", async () => {
  const cases = await scanScenarios(({ id, service }) => service === "compute" && id.includes("versions"));
  expect(cases.map(({ id }) => id)).toContain("compute/versions-are-listed");
  expect(cases.every(({ service }) => service === "compute")).toBe(true);
});
