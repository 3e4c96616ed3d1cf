import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { DescriptionError } from "./load.ts";
import { type Overlay, readOverlay } from "./overlay.ts";

const FOLDER = mkdtempSync(join(tmpdir(), "stackmark-overlay-"));
afterAll(() => rmSync(FOLDER, { recursive: true }));

const GOOD = {
  overlay: "1.0.0",
  info: { title: "T", version: "1" },
  extends: "stackmark:network",
  actions: [{ target: "$.paths", update: {} }],
};

function read(document: unknown, specs: Parameters<typeof readOverlay>[1] = {}): Overlay {
  const file = join(FOLDER, "overlay.yaml");
  writeFileSync(file, JSON.stringify(document));
  return readOverlay(file, specs);
}

test("an overlay tells its title, its service and the digest of its bytes", () => {
  const overlay = read({ ...GOOD, "x-note": 1 });
  expect(overlay).toMatchObject({ title: "T", version: "1", service: "network", actions: GOOD.actions });
  expect(overlay.digest).toMatch(/^sha256:[0-9a-f]{64}$/);
});

test("the patch version of the specification does not matter", () => {
  expect(read({ ...GOOD, overlay: "1.0.7" }).title).toBe("T");
});

test("an overlay over the file that stands in for a description is for that service", () => {
  const specs = { volume: join(FOLDER, "cinder.yaml") };
  expect(read({ ...GOOD, extends: "./cinder.yaml" }, specs).service).toBe("volume");
});

test.each<[string, unknown, RegExp]>([
  [
    "of another version",
    { ...GOOD, overlay: "1.1.0" },
    /overlay of version 1\.1\.0\nStackmark reads OpenAPI Overlay 1\.0/,
  ],
  ["that is an OpenAPI document", { openapi: "3.1.0" }, /not an OpenAPI Overlay document: .*'overlay'/],
  ["that is empty", null, /not an OpenAPI Overlay document/],
  ["without actions", { ...GOOD, actions: [] }, /\/actions must NOT have fewer than 1 items/],
  ["whose action does nothing", { ...GOOD, actions: [{ target: "$" }] }, /\/actions\/0 .*'update'/],
  [
    "with a misspelt key",
    { ...GOOD, actions: [{ target: "$", updates: {} }] },
    /\/actions\/0 must NOT have additional/,
  ],
  ["for nobody", { ...GOOD, extends: undefined }, /which service it is for\nWrite `extends: stackmark:<service>`/],
  ["for a service that is not judged", { ...GOOD, extends: "stackmark:dns" }, /extends "stackmark:dns".*\n.*identity/],
  ["for another file", { ...GOOD, extends: "./other.yaml" }, /extends "\.\/other\.yaml", which is no description/],
])("an overlay %s is refused with what to do", (_, document, message) => {
  expect(() => read(document)).toThrow(DescriptionError);
  expect(() => read(document)).toThrow(message);
});
