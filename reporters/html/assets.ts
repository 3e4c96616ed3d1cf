import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";

const STYLES = [
  "tokens",
  "base",
  "masthead",
  "verdicts",
  "tables",
  "case",
  "exchange",
  "rows",
  "coverage",
  "print",
] as const;

// A module comes after those it imports.
const SCRIPTS = [
  "element",
  "data",
  "json-lines",
  "place",
  "body",
  "exchange",
  "copy",
  "rows",
  "filter",
  "links",
  "theme",
  "keyboard",
  "main",
] as const;

/** The style sheet, its files one after the other. */
export function style(): string {
  return STYLES.map((name) => text(`./style/${name}.css`)).join("\n");
}

/**
 * The script: browser modules put into one by dropping their `import` lines and the word `export`. Names are unique across
 * them, so nothing else is needed, and the files stay modules that editors and linters understand.
 */
export function script(): string {
  const modules = SCRIPTS.map((name) => text(`./script/${name}.js`));
  return modules
    .join("\n")
    .replace(/^import .*\n/gm, "")
    .replace(/^export /gm, "");
}

/** The content-security-policy source of an inline text: browsers hash exactly what stands between the tags. */
export function sourceOf(inline: string): string {
  return `'sha256-${createHash("sha256").update(inline).digest("base64")}'`;
}

function text(path: string): string {
  return readFileSync(new URL(path, import.meta.url), "utf8");
}
