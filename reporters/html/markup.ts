import { printable } from "../printable.ts";

/** HTML that is safe to write: made by `markup` only, so text cannot be taken for it. */
export interface Markup {
  readonly markup: string;
}

/** What may stand in a hole: text is escaped, markup is not, nothing is nothing. */
export type Hole = string | number | Markup | readonly Hole[] | undefined | false;

/** Template tag that escapes everything but markup; holes stand in text or in double-quoted attributes. */
export function markup(strings: TemplateStringsArray, ...holes: readonly Hole[]): Markup {
  return { markup: strings.reduce((sum, part, i) => `${sum}${written(holes[i - 1])}${part}`) };
}

/** The text with what HTML would read escaped, and what eyes would not see made visible. */
export function escaped(text: string): string {
  return printable(text).replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}

/** A link to the web in a new tab; another scheme, such as `javascript:`, stays text. */
export function link(href: string, content: Hole): Markup {
  if (!/^https?:$/.test(URL.parse(href)?.protocol ?? "")) return markup`${content} <code>${href}</code>`;
  return markup`<a href="${href}" target="_blank" rel="noopener noreferrer">${content}</a>`;
}

function written(hole: Hole): string {
  if (hole === undefined || hole === false) return "";
  if (typeof hole === "object") return "markup" in hole ? hole.markup : hole.map(written).join("");
  return escaped(String(hole));
}
