import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { demandedTests } from "./guideline.ts";
import { loadGuideline } from "./guideline-file.ts";

const FOLDER = mkdtempSync(join(tmpdir(), "stackmark-interop-"));
afterAll(() => rmSync(FOLDER, { recursive: true }));

const ID = "9a438d88-10c6-4bcd-8b5b-5b6e25e1346f";
const OTHER = "585e934c-448e-43c4-acbf-d06a9b899997";
const FLAG = { reason: "[D401] Bug in the test", action: "Wait", date: "2016-06-13" };
const capability = (tests: object, rest: object = {}) => ({
  achievements: [],
  admin: false,
  description: "Basic server operations.",
  project: "nova",
  tests,
  ...rest,
});
const GOOD = {
  metadata: {
    id: "2020.06",
    schema: "2.0",
    reference: "r",
    source: "s",
    os_trademark_approval: { target_approval: "2020.06", releases: ["train"], status: "approved" },
  },
  platforms: {
    "OpenStack Powered Platform": { components: [{ name: "c" }, { name: "s" }] },
    "OpenStack Powered Compute": { components: [{ name: "c" }] },
  },
  components: {
    c: { capabilities: { required: ["boot", "both"], advisory: ["tag"], deprecated: [], removed: ["old"] } },
    s: { capabilities: { required: ["store"], advisory: ["both"] }, designated_sections: {} },
  },
  capabilities: {
    boot: capability({
      "tempest.Boot.test": { idempotent_id: `id-${ID}`, aliases: ["tempest.Old.test"] },
      "tempest.Boot.test_ip": { idempotent_id: OTHER, flagged: FLAG },
    }),
    both: capability({ "tempest.Both.test": { idempotent_id: ID } }),
    tag: capability({ "tempest.Tag.test": { idempotent_id: ID } }),
    store: capability({ "tempest.Store.test": { idempotent_id: OTHER } }, { project: "swift" }),
  },
  designated_sections: {},
  test_repositories: { tempest: { repository: "https://opendev.org/openstack/tempest/" } },
};

let serial = 0;
function write(content: unknown): string {
  serial += 1;
  const file = join(FOLDER, `${serial}.json`);
  writeFileSync(file, typeof content === "string" ? content : JSON.stringify(content));
  return file;
}

function complaint(content: unknown): string {
  const file = write(content);
  try {
    loadGuideline(file);
  } catch (error) {
    return (error as Error).message.replaceAll(file, "~");
  }
  throw new Error("The guideline was taken");
}

test("platforms become programmes without a mark that belongs to somebody else, capabilities keep their level", () => {
  const { guideline, digest, mended } = loadGuideline(write(GOOD));
  expect(guideline).toMatchObject({ id: "2020.06", status: "approved" });
  expect(guideline.programmes).toEqual({
    platform: {
      title: "Platform",
      required: ["boot", "both", "store"],
      advisory: ["tag"],
      deprecated: [],
      removed: ["old"],
    },
    compute: { title: "Compute", required: ["boot", "both"], advisory: ["tag"], deprecated: [], removed: ["old"] },
  });
  expect(JSON.stringify(guideline)).not.toMatch(/OpenStack Powered/);
  expect(digest).toMatch(/^sha256:[0-9a-f]{64}$/);
  expect(mended).toEqual([]);
});

test("tests keep name, aliases and flag, and lose the prefix of their ids; the project says the service", () => {
  const { capabilities } = loadGuideline(write(GOOD)).guideline;
  expect(capabilities["boot"]).toMatchObject({ title: "Basic server operations", service: "compute" });
  expect(capabilities["store"]).toMatchObject({ service: "object-store" });
  expect(capabilities["boot"]?.tests).toEqual([
    { tempest: ID, name: "tempest.Boot.test", aliases: ["tempest.Old.test"] },
    { tempest: OTHER, name: "tempest.Boot.test_ip", aliases: [], flag: FLAG },
  ]);
});

test.each([
  [[], [ID, OTHER, ID, OTHER, ID]],
  [["compute"], [ID, OTHER, ID, ID]],
])("the programmes %j demand %j", (programmes, ids) => {
  expect(demandedTests(loadGuideline(write(GOOD)).guideline, programmes)?.map(({ tempest }) => tempest)).toEqual(ids);
});

test("what one capability demands", () => {
  expect(demandedTests(loadGuideline(write(GOOD)).guideline, [], ["tag", "fly"])).toMatchObject([{ tempest: ID }]);
});

test("a guideline of cases demands no tests", () => {
  expect(demandedTests(loadGuideline().guideline)).toBeUndefined();
});

test("known mistakes of approved files are read as what they mean, and told", () => {
  const { description, achievements, ...rest } = capability({
    "tempest.Boot.test": { "idempotent-id": `id-${ID}`, flag: FLAG },
  });
  const boot = { ...rest, descriptin: description, acheivements: achievements };
  const { guideline, mended } = loadGuideline(write({ ...GOOD, capabilities: { ...GOOD.capabilities, boot } }));
  expect(guideline.capabilities["boot"]).toMatchObject({
    title: "Basic server operations",
    tests: [{ tempest: ID, flag: FLAG }],
  });
  expect(mended).toEqual([
    "/capabilities/boot/descriptin is read as description",
    "/capabilities/boot/acheivements is read as achievements",
    "/capabilities/boot/tests/tempest.Boot.test/idempotent-id is read as idempotent_id",
  ]);
});

test("a part that another file holds is named", () => {
  const source = "https://opendev.org/2020.06.json";
  const { platforms: _, ...others } = GOOD;
  const addOn = { components: [{ name: "s" }], required_platform_components: [{ name: "os_compute", source }] };
  const { programmes } = loadGuideline(write({ ...others, "add-ons": { DNS: addOn } })).guideline;
  expect(programmes).toMatchObject({ "dns-add-on": { title: "DNS add-on", elsewhere: [`os_compute (${source})`] } });
});

const bodies = (boot: object) => ({ ...GOOD, capabilities: { ...GOOD.capabilities, boot } });

test.each<[string, unknown, readonly string[]]>([
  ["schema 1", { id: "2016.01", schema: "1.4", platform: {} }, ["Interop schema 1.4", "schema 2.0 are read"]],
  ["another schema", { ...GOOD, metadata: { ...GOOD.metadata, schema: "3.0" } }, ["/metadata/schema must be equal"]],
  [
    "garbage for a capability, which the published schema takes",
    bodies({ garbage: 1 }),
    [
      "/capabilities/boot must have required property 'tests'",
      "/capabilities/boot must NOT have additional properties: garbage",
    ],
  ],
  [
    "an id that is none",
    bodies(capability({ "tempest.A": { idempotent_id: "" }, "tempest.B": {} })),
    ["/capabilities/boot/tests/tempest.A/idempotent_id must match", "/capabilities/boot/tests/tempest.B must have"],
  ],
  [
    "a flag without a date",
    bodies(capability({ "tempest.A": { idempotent_id: ID, flagged: { reason: "r", action: "a" } } })),
    ["/capabilities/boot/tests/tempest.A/flagged must have required property 'date'"],
  ],
  [
    "a capability without a body",
    { ...GOOD, components: { ...GOOD.components, c: { capabilities: { required: ["boot", "fly"] } } } },
    [`/components/c/capabilities/required/1 names "fly", which /capabilities does not have`],
  ],
  ["no programme", { ...GOOD, platforms: undefined }, ["neither /platforms nor /add-ons"]],
  [
    "names that differ by the mark",
    { ...GOOD, platforms: { ...GOOD.platforms, Compute: { components: [{ name: "c" }] } } },
    ["/platforms has names that differ by nothing but the mark"],
  ],
  ["a key twice", `{"metadata": {}, "metadata": {}, "components": {}}`, ["Cannot read ~", "duplicated"]],
])("a file with %s is refused, each problem with its place", (_, content, words) => {
  const told = complaint(content);
  for (const word of words) expect(told).toContain(word);
});

test("a list of ids is a guideline that requires them all", () => {
  const tests = [
    { name: "t.a", idempotent_id: ID, service: "compute", negative: false, capability_2020_06: "boot" },
    { name: "t.b", idempotent_id: OTHER, service: "volume", negative: true, capability_2020_06: null },
  ];
  const list = { _note: "lost", guideline: "2022.11", component: "os_powered_compute", tests };
  const { guideline } = loadGuideline(write(list));
  expect(guideline.programmes).toEqual({
    compute: { title: "Compute", required: ["boot", "volume-of-no-capability"] },
  });
  expect(demandedTests(guideline)?.map(({ tempest }) => tempest)).toEqual([ID, OTHER]);
  expect(complaint({ ...list, tests: [{ ...tests[0], idempotent_id: "x" }] })).toContain("/tests/0/idempotent_id must");
});
