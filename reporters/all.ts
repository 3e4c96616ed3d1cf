import { allure } from "./allure.ts";
import { badge } from "./badge.ts";
import { ctrf } from "./ctrf.ts";
import { html } from "./html/html.ts";
import { json } from "./json.ts";
import { junit } from "./junit.ts";
import { markdown } from "./markdown.ts";
import { refstack } from "./refstack.ts";
import type { Reporter } from "./reporter.ts";
import { text } from "./text.ts";

/** Every format by the word after `--format`. Options, help and tests derive from it: a new format is its file and a line here. */
export const REPORTERS: Readonly<Record<string, Reporter>> = {
  json,
  junit,
  markdown,
  ctrf,
  allure,
  html,
  badge,
  refstack,
  text,
} satisfies Record<string, Reporter>;

/** The reporter of a format; undefined when there is none of that name. */
export function reporterOf(format: string): Reporter | undefined {
  return Object.hasOwn(REPORTERS, format) ? REPORTERS[format] : undefined;
}
