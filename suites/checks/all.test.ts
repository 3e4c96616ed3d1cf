import { readdirSync } from "node:fs";
import { expect, test } from "vitest";
import { CHECKS } from "./all.ts";
import { accusations, told } from "./sample/told.ts";

const FOLDER = new URL(".", import.meta.url);
/** Files of this folder that are no check. */
const OTHERS = ["all.ts", "check.ts", "schema-judgement.ts"];

test("every file of this folder that is a check is applied, under its own name", () => {
  const files = readdirSync(FOLDER)
    .filter((name) => name.endsWith(".ts") && !name.endsWith(".test.ts") && !OTHERS.includes(name))
    .map((name) => name.replace(/\.ts$/, ""));
  expect(CHECKS.map(({ id }) => id).sort()).toEqual(files.sort());
});

test("the honest exchange is accused by no check, and most have something to say of it", () => {
  expect(accusations()).toEqual({});
  const silent = CHECKS.filter((check) => check.judge(told()).kind === "silent");
  expect(silent.length).toBeLessThan(CHECKS.length / 2);
});

test.each(CHECKS.map((check) => [check.id, check] as const))("%s says a sentence and cites a clause", (_, check) => {
  expect(check.claim).toMatch(/^[A-Z].*[^.]$/);
  for (const { title, href } of check.cites) expect([title !== "", URL.canParse(href)]).toEqual([true, true]);
});

const HOSTILE = [null, [], "", 0, { links: [null, 7, { href: {} }] }, { links: { a: 1 } }, { created_at: [] }, [[[]]]];

test.each(HOSTILE.map((value) => [JSON.stringify(value), value] as const))("no check throws at %s", (_, json) => {
  for (const status of [200, 404, 599]) {
    for (const check of CHECKS)
      expect(check.judge(told({ status, json })).kind).toMatch(/^(conforms|deviates|silent)$/);
  }
});
