import { expect, test } from "vitest";
import { link, markup } from "./markup.ts";

test("text is escaped, markup is not, nothing is nothing", () => {
  const item = markup`<li>${'<b>&"\u0007'}</li>`;
  expect(markup`<ul title="${'"'}">${[item, item]}${undefined}${false}${0}</ul>`.markup).toBe(
    '<ul title="&#34;"><li>&#60;b&#62;&#38;&#34;␇</li><li>&#60;b&#62;&#38;&#34;␇</li>0</ul>',
  );
});

test("only the web is linked", () => {
  expect(link("javascript:alert(1)", "x").markup).not.toContain("href");
  expect(link("data:text/html,x", "x").markup).not.toContain("href");
  expect(link("https://example.org/?a=1&b=2", "x").markup).toContain('href="https://example.org/?a=1&#38;b=2"');
});
