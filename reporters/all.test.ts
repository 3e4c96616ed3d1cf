import { createHash } from "node:crypto";
import { describe, expect, test } from "vitest";
import { create } from "xmlbuilder2";
import type { Report } from "../suites/results/index.ts";
import { REPORTERS, reporterOf } from "./all.ts";
import { canonicalJson } from "./json.ts";
import type { Reporter } from "./reporter.ts";
import { HOSTILE } from "./sample/cases.ts";
import { sampleEvidence } from "./sample/evidence.ts";
import { ALTERED, sampleReport } from "./sample/report.ts";

const reporters: readonly (readonly [string, Reporter])[] = Object.entries(REPORTERS);

/** One text for a format, folders included; a long file is pinned by its digest. */
function told(reporter: Reporter, report: Report = sampleReport()): string {
  const rendered = reporter.render(report, sampleEvidence());
  if (typeof rendered === "string") return withoutAssets(rendered);
  expect([...rendered.keys()].filter((name) => !/^[\w.-]+$/.test(name))).toEqual([]);
  const files = [...rendered].map(([name, text]) => [name, text.length > 5_000 ? digest(text) : text.split("\n")]);
  return canonicalJson(Object.fromEntries(files));
}

/** A page without its style and script, whose looks a golden file cannot judge, and without long bodies. */
function withoutAssets(text: string): string {
  return text
    .replace(/<style>[\s\S]*?<\/style>/, "<style></style>")
    .replace(/<script type="module">[\s\S]*?<\/script>/, '<script type="module"></script>')
    .replace(/x{100,}/g, "x…x")
    .replace(/'sha256-[^']+'/g, "'sha256-…'");
}

function digest(text: string): string {
  return `${text.length} characters, sha256 ${createHash("sha256").update(text).digest("hex")}`;
}

const ENUMS = [
  "kind",
  "what",
  "service",
  "type",
  "level",
  "status",
  "verdict",
  "schemaVersion",
  "startedAt",
  "finishedAt",
];

/** The same report with hostile text after every string that is not one of a closed set. */
function poisoned(value: unknown, key = ""): unknown {
  if (typeof value === "string") return ENUMS.includes(key) ? value : `${value}${HOSTILE}"'--></td></details>`;
  if (Array.isArray(value)) return value.map((item) => poisoned(item, key));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, child]) => [name, poisoned(child, name)]));
}

describe.each(reporters)("%s", (name, reporter) => {
  test("is found under its own name", () => {
    expect(reporter.format).toBe(name);
    expect(reporter.title).not.toBe("");
  });

  test("tells the sample as pinned", async () => {
    await expect(told(reporter)).toMatchFileSnapshot(`${name}.golden.${reporter.extension || "json"}`);
  });

  test("gives the same again", () => {
    expect(told(reporter)).toBe(told(reporter));
  });

  test("needs neither cases nor evidence", () => {
    const empty = sampleReport({ cases: [], capabilities: [], coverage: [] });
    expect(() => reporter.render(empty, new Map())).not.toThrow();
    expect(() => reporter.render(sampleReport(), new Map())).not.toThrow();
  });

  test.each([
    ["the sample", sampleReport()],
    ["a report that is hostile everywhere", poisoned(sampleReport({ alterations: [ALTERED] })) as Report],
  ])("lets no raw control character and no foreign markup through: %s", (_, report) => {
    const text = told(reporter, report);
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
    expect(text).not.toMatch(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/);
    const outsideFences = text.replace(/^(`{3,})[\s\S]*?^\1$/gm, "").replace(/(?<!`)(`+)(?!`).*?(?<!`)\1(?!`)/g, "");
    if (["md", "xml", "svg", "html"].includes(reporter.extension)) expect(outsideFences).not.toContain("<script>alert");
    if (reporter.extension === "json") expect(() => JSON.parse(text)).not.toThrow();
    if (reporter.extension === "xml") expect(() => create(text)).not.toThrow();
  });
});

test.each(["html", "markdown", "text", "junit", "json"])(
  "%s names what altered the promises, with its digest",
  (name) => {
    const text = told(REPORTERS[name] as Reporter, sampleReport({ alterations: [ALTERED] }));
    for (const fact of ["Vendor fields", "vendor.yaml", "sha256:0a"]) expect(text.replaceAll("\\", "")).toContain(fact);
  },
);

test("only formats are found, not what every object has", () => {
  expect(reporterOf("junit")).toBe(REPORTERS["junit"]);
  expect(reporterOf("constructor")).toBeUndefined();
});
