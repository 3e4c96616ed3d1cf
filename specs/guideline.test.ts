import { createHash } from "node:crypto";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { levelIn, means } from "./guideline.ts";
import { guidelineIds, loadGuideline } from "./guideline-file.ts";
import { DescriptionError } from "./load.ts";

const FOLDER = mkdtempSync(join(tmpdir(), "stackmark-guideline-"));
afterAll(() => rmSync(FOLDER, { recursive: true }));

const CITES = [{ title: "Clause", href: "https://docs.openstack.org/" }];
const GOOD = {
  schema: "stackmark-guideline/1.0",
  id: "2026.11",
  title: "Small",
  status: "draft",
  programmes: { core: { title: "Core", required: ["boot"], advisory: ["tag"], deprecated: ["old"] } },
  capabilities: Object.fromEntries(
    ["boot", "tag", "old"].map((id) => [id, { title: id, service: "compute", cites: CITES }]),
  ),
};

let serial = 0;
function write(content: unknown): string {
  serial += 1;
  const file = join(FOLDER, `${serial}.yaml`);
  writeFileSync(file, typeof content === "string" ? content : JSON.stringify(content));
  return file;
}

function complaint(asked: string): string {
  try {
    loadGuideline(asked);
  } catch (error) {
    if (error instanceof DescriptionError) return error.message.replaceAll(FOLDER, "~");
    throw error;
  }
  throw new Error("The guideline was taken");
}

test.each(guidelineIds())("the guideline %s that comes with the product is good, and called as its file", (id) => {
  expect(loadGuideline(id).guideline.id).toBe(id);
});

test("the newest is taken when none is asked for", () => {
  const newest = [...guidelineIds()].sort().at(-1);
  expect(loadGuideline().guideline.id).toBe(newest);
});

test("a file is read, with the digest of its bytes", () => {
  const file = write(GOOD);
  const { guideline, digest } = loadGuideline(file);
  expect(guideline.title).toBe("Small");
  expect(digest).toBe(`sha256:${createHash("sha256").update(readFileSync(file)).digest("hex")}`);
});

const flag = { case: "c", code: "x", reason: "r", since: "2026-01-01", until: "2026-02-01" };
const { title: _, ...untitled } = GOOD;

test.each<[string, unknown, RegExp]>([
  ["nothing", "", /^Cannot read ~\/\d+.yaml: /],
  ["no YAML", "a: [b", /^Cannot read ~\/\d+.yaml: /],
  ["text", "just words", /is not a guideline: .*must be object/],
  ["no title", untitled, /must have required property 'title'/],
  ["a word that nobody knows", { ...GOOD, extra: 1 }, /must NOT have additional properties/],
  ["another schema", { ...GOOD, schema: "x/2" }, /\/schema must be equal to constant/],
  ["an id of another form", { ...GOOD, id: "2026.13" }, /\/id must match pattern/],
  ["an unquoted id", { ...GOOD, id: 2026.11 }, /\/id must be string/],
  ["no programme", { ...GOOD, programmes: {} }, /\/programmes must NOT have fewer than 1/],
  [
    "a programme that requires nothing",
    { ...GOOD, programmes: { core: { title: "C", required: [] } } },
    /\/required must NOT have fewer than 1/,
  ],
  [
    "a capability named twice",
    { ...GOOD, programmes: { core: { title: "C", required: ["boot", "boot"] } } },
    /must NOT have duplicate items/,
  ],
  [
    "a service that nobody judges",
    { ...GOOD, capabilities: { ...GOOD.capabilities, boot: { title: "b", service: "dns", cites: CITES } } },
    /\/capabilities\/boot\/service must be equal to one of/,
  ],
  [
    "a capability without a clause",
    { ...GOOD, capabilities: { ...GOOD.capabilities, boot: { title: "b", service: "compute", cites: [] } } },
    /\/capabilities\/boot\/cites must NOT have fewer/,
  ],
  [
    "a flag without an end",
    { ...GOOD, flags: [{ ...flag, until: undefined }] },
    /\/flags\/0 must have required property 'until'/,
  ],
  ["a flag of no day", { ...GOOD, flags: [{ ...flag, since: "soon" }] }, /\/flags\/0\/since must match format/],
  [
    "a capability that it does not define",
    { ...GOOD, programmes: { core: { title: "C", required: ["boot", "fly"] } } },
    /^~\/\d+.yaml: capabilities that it does not define: core names fly$/,
  ],
  [
    "one that only JavaScript defines",
    { ...GOOD, programmes: { core: { title: "C", required: ["constructor"] } } },
    /core names constructor$/,
  ],
])("a file with %s is refused, by name and place", (_, content, message) => {
  expect(complaint(write(content))).toMatch(message);
});

const good = { ...flag, code: "service-defect", reason: "a known defect" };
const pinned = (changes: object): object => ({
  ...GOOD,
  capabilities: { ...GOOD.capabilities, boot: { title: "b", service: "compute", cites: CITES, ...changes } },
});
const UUID = "9a438d88-10c6-4bcd-8b5b-5b6e25e1346f";

test("a capability may list its cases, with their Tempest ids, and a flag has a code, a reason and an end", () => {
  const cases = { "compute/deep/start": [UUID], "properties/compute/.../valid": [] };
  const { guideline } = loadGuideline(write({ ...pinned({ cases, findings: ["check:vary"] }), flags: [good] }));
  expect(guideline.capabilities["boot"]).toMatchObject({ cases });
  expect(guideline.flags).toEqual([good]);
});

test.each<[string, object, RegExp]>([
  [
    "a flag of a code that nobody knows",
    { ...GOOD, flags: [{ ...good, code: "because" }] },
    /\/flags\/0\/code .*: fails-criteria/,
  ],
  [
    "a flag of a short reason",
    { ...GOOD, flags: [{ ...good, reason: "no" }] },
    /\/flags\/0\/reason must NOT have fewer/,
  ],
  ["a flag with a word too many", { ...GOOD, flags: [{ ...good, who: "me" }] }, /\/flags\/0 must NOT .*: who/],
  [
    "a flag that ends before it begins",
    { ...GOOD, flags: [good, { ...good, since: "2026-03-01" }] },
    /flags that end before they begin: \/flags\/1$/,
  ],
  [
    "a pattern for a case",
    pinned({ cases: { "compute/*": [] } }),
    /\/capabilities\/boot\/cases property name must be valid/,
  ],
  [
    "an id that is none",
    pinned({ cases: { "compute/a": ["x"] } }),
    /\/capabilities\/boot\/cases\/compute~1a\/0 must match/,
  ],
  ["findings of no case", pinned({ findings: ["check:a"] }), /must have property cases when property findings/],
])("%s is refused", (_, content, message) => {
  expect(complaint(write(content))).toMatch(message);
});

test.each([
  ["compute/start", "compute/start", true],
  ["compute/start", "compute/start-2", false],
  ["properties/compute/.../valid", "properties/compute/GET/servers~{id}/valid", true],
  ["properties/compute/.../valid", "properties/compute/GET//valid", true],
  ["properties/compute/.../valid", "properties/compute/GET/servers/unvalid", false],
  ["properties/compute/.../valid", "properties/compute-2/GET/servers/valid", false],
])("%s means %s: %s", (entry, id, is) => {
  expect(means(entry, id)).toBe(is);
});

test.each(["2019.02", "no-such-file.yaml", ""])("%j is told with those that are known", (asked) => {
  expect(complaint(asked)).toBe(
    `There is no guideline "${asked}": known are ${guidelineIds().join(", ")}, or give a file`,
  );
});

test("a folder is refused", () => {
  expect(complaint(FOLDER)).toMatch(/^Cannot read ~: EISDIR/);
});

test.each([
  ["boot", "required"],
  ["tag", "advisory"],
  ["old", "deprecated"],
  ["fly", undefined],
])("the level of %s is %s", (capability, level) => {
  expect(levelIn(GOOD.programmes.core, capability)).toBe(level);
});

test("a programme without advice has none", () => {
  expect(levelIn({ title: "C", required: [] }, "tag")).toBeUndefined();
});
