import { expect, test } from "vitest";
import type { Guideline } from "../specs/index.ts";
import type { Reasons } from "../suites/results/index.ts";
import type { Case } from "../suites/run/case.ts";
import { guidelineMarkdown } from "./guideline-markdown.ts";
import { type GuidelineView, viewOf } from "./guideline-view.ts";

const CITES = [{ title: "Compute API", href: "https://docs.openstack.org/api-ref/compute/" }];
const CASES = [
  { id: "compute/start", title: "A server starts", capability: "boot", tempest: ["a0"] },
  { id: "compute/odd", title: "An odd one", capability: "odd", tempest: [] },
  {
    id: "properties/compute/GET/servers/valid",
    title: "List: valid requests are answered",
    capability: "boot",
    tempest: [],
  },
  {
    id: "properties/compute/GET/flavors/valid",
    title: "Flavors: valid requests are answered",
    capability: "boot",
    tempest: [],
  },
] as unknown as readonly Case[];
const REASONS: Reasons = new Map([
  ["b0", { reason: "Needs a guest", instead: [] }],
  ["c0", { reason: "Asks the guest", instead: ["compute/odd"] }],
]);
const FLAG = {
  case: "compute/start",
  code: "service-defect",
  reason: "a known defect",
  since: "2026-01-01",
  until: "2026-11-19",
};

function view(guideline: Partial<Guideline>, day = "2026-11-20"): GuidelineView {
  const whole: Guideline = {
    id: "1",
    title: "G",
    status: "draft",
    programmes: {
      core: { title: "Core", required: ["boot"], removed: ["gone"], elsewhere: ["other (https://x.example)"] },
    },
    capabilities: {},
    ...guideline,
  };
  return viewOf({ guideline: whole, digest: "sha256:0" }, CASES, REASONS, day);
}

const listed = {
  capabilities: {
    boot: {
      title: "Servers start",
      service: "compute",
      cites: CITES,
      cases: { "compute/start": ["a0"], "properties/compute/.../valid": [] },
    },
  },
  flags: [FLAG],
};

test("a capability shows its cases with title and ids, generated ones by phase and number", () => {
  expect(view(listed).capabilities[0]?.cases).toEqual([
    { id: "compute/start", title: "A server starts", count: 1, tempest: ["a0"] },
    { id: "properties/compute/.../valid", title: "Any operation: valid requests are answered", count: 2, tempest: [] },
  ]);
  expect(view(listed).programmes[0]?.capabilities).toEqual({ boot: "required" });
});

test("without a list, the cases that name it", () => {
  const { cases: _, ...boot } = listed.capabilities.boot;
  expect(view({ capabilities: { boot } }).capabilities[0]?.cases.map(({ id }) => id)).toEqual([
    "compute/start",
    "properties/compute/GET/servers/valid",
    "properties/compute/GET/flavors/valid",
  ]);
});

test.each([
  ["2026-11-19", false],
  ["2026-11-20", true],
])("on %s the flag is expired: %s", (day, expired) => {
  expect(view(listed, day).capabilities[0]?.flags).toEqual([{ ...FLAG, expired }]);
});

const tests = ["a0", "b0", "c0", "d0"].map((tempest) => ({ tempest, name: `test_${tempest}`, aliases: [] }));
const demanded = { capabilities: { boot: { title: "B", service: "compute", cites: CITES, tests } } };

test("ids are shown with who answers for them, and why nobody does", () => {
  const { tests: shown, cases } = view(demanded).capabilities[0] ?? { tests: [], cases: [] };
  expect(shown.map(({ cases: own, because }) => [own, because])).toEqual([
    [["compute/start"], undefined],
    [[], "Needs a guest"],
    [["compute/odd"], "Asks the guest"],
    [[], undefined],
  ]);
  expect(cases.map(({ id }) => id)).toEqual(["compute/odd", "compute/start"]);
});

test.each<[string, Partial<Guideline>, readonly string[]]>([
  [
    "of cases",
    listed,
    [
      "Id 1, draft, sha256:0.",
      "## Programme Core (`core`)",
      "| [boot](#boot) | required | compute | 3 | 1 |",
      "No longer demanded: `gone`.",
      "In another file: `other (https://x.example)`.",
      "Servers start. [Compute API](https://docs.openstack.org/api-ref/compute/)",
      "- `compute/start`: A server starts; answers for a0",
      "- `properties/compute/.../valid`: Any operation: valid requests are answered (2 cases)",
      "- Flag, expired and without effect: `compute/start`, service-defect, 2026-01-01 to 2026-11-19: a known defect",
    ],
  ],
  [
    "of ids",
    demanded,
    [
      "| [boot](#boot) | required | compute | 2 | 4 |",
      "- Not judged: test_b0 (b0): Needs a guest",
      "- Judged in another way: test_c0 (c0): Asks the guest",
      "- No case answers for test_d0 (d0)",
    ],
  ],
])("a guideline %s as Markdown", (_, guideline, lines) => {
  const text = guidelineMarkdown(view(guideline)).split("\n");
  for (const line of lines) expect(text).toContain(line);
});
