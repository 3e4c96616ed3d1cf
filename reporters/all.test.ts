import { createHash } from "node:crypto";
import { describe, expect, test } from "vitest";
import { REPORTERS, reporterOf } from "./all.ts";
import { canonicalJson } from "./json.ts";
import type { Reporter } from "./reporter.ts";
import { sampleEvidence } from "./sample/evidence.ts";
import { sampleReport } from "./sample/report.ts";

const reporters: readonly (readonly [string, Reporter])[] = Object.entries(REPORTERS);

/** One text for a format, folders included; a long file is pinned by its digest. */
function told(reporter: Reporter): string {
  const rendered = reporter.render(sampleReport(), sampleEvidence());
  if (typeof rendered === "string") return withoutAssets(rendered);
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

  test("lets no raw control character and no foreign markup through", () => {
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
    expect(told(reporter)).not.toMatch(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/);
    const outsideFences = told(reporter).replace(/^(`{3,})[\s\S]*?^\1$/gm, "");
    if (["md", "xml", "svg", "html"].includes(reporter.extension)) expect(outsideFences).not.toContain("<script>alert");
  });
});

test("only formats are found, not what every object has", () => {
  expect(reporterOf("junit")).toBe(REPORTERS["junit"]);
  expect(reporterOf("constructor")).toBeUndefined();
});
