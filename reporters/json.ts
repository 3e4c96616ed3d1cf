import type { Report } from "../suites/results/index.ts";
import type { Reporter } from "./reporter.ts";

/**
 * JSON with object keys in code-unit order (as RFC 8785 orders them), two spaces, and a final newline: equal values give
 * equal bytes, whatever order they were built in, so that digests and diffs of reports mean something.
 */
export function canonicalJson(value: unknown): string {
  return `${JSON.stringify(value, sortKeys, 2)}\n`;
}

function sortKeys(_key: string, value: unknown): unknown {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return value;
  // fromEntries defines properties, so that a key `__proto__` from a hostile body stays a plain key.
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)));
}

/** The report as it is; its schema is published as suites/results/report.schema.json. */
export const json: Reporter = {
  format: "json",
  title: "The report itself, canonical JSON with a published schema",
  extension: "json",
  render: (report: Report) => canonicalJson(report),
};
