import { thousands } from "./thousands.ts";

// C0 and C1 controls but tab and newline, and the characters that turn reading direction or hide.
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
const UNSEEN = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u2069\ufeff]/g;

/**
 * Text that came from a cloud, safe to show: what a terminal would obey or an eye would not see becomes a visible name
 * (ESC reads `␛`, U+202E reads `⟨U+202E⟩`), and lone surrogates become U+FFFD. Nothing is dropped silently.
 */
export function printable(text: string): string {
  return text.toWellFormed().replace(UNSEEN, named);
}

/** `printable` on one line: line ends and tabs become visible too. */
export function onOneLine(text: string): string {
  return printable(text).replaceAll("\n", "␊").replaceAll("\t", "␉");
}

/** The first `limit` characters, and how many were left out. Never cuts a pair of surrogates in two. */
export function clipped(text: string, limit: number): string {
  if (text.length <= limit) return text;
  const end = /[\ud800-\udbff]/.test(text.charAt(limit - 1)) ? limit - 1 : limit;
  return `${text.slice(0, end)}… (${thousands(text.length - end)} more characters)`;
}

function named(character: string): string {
  const code = character.charCodeAt(0);
  if (code < 0x20) return String.fromCharCode(0x2400 + code);
  if (code === 0x7f) return "␡";
  return `⟨U+${code.toString(16).toUpperCase().padStart(4, "0")}⟩`;
}
