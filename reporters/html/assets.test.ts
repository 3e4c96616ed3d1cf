import { expect, test } from "vitest";
import { script, style } from "./assets.ts";

test("the modules become one script: no import or export is left, no name is declared twice", () => {
  expect(script()).not.toMatch(/^(import|export) /m);
  const names = [...script().matchAll(/^(?:async )?(?:function|const|let) (\w+)/gm)].map(([, name]) => name);
  expect(names.length).toBeGreaterThan(30);
  expect(new Set(names).size).toBe(names.length);
});

test("neither can end its element, and the sheet asks for nothing", () => {
  expect(script()).not.toMatch(/<\/script|<!--/i);
  expect(style()).not.toMatch(/<\/style|url\(|@import/i);
});
