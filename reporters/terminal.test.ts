import { expect, test } from "vitest";
import { columnsOf, fitted, terminalOf } from "./terminal.ts";

test.each([
  [{ isTTY: true }, {}, true, true],
  [{ isTTY: true }, { NO_COLOR: "1" }, true, false],
  [{ isTTY: true }, { NO_COLOR: "" }, true, true],
  [{ isTTY: true }, { TERM: "dumb" }, false, false],
  [{}, {}, false, false],
  [{}, { FORCE_COLOR: "1" }, false, true],
  [{}, { FORCE_COLOR: "1", NO_COLOR: "1" }, false, false],
  [{ isTTY: true }, { FORCE_COLOR: "0" }, true, false],
])("%j with %j", (stream, environment, tty, colour) => {
  expect(terminalOf(stream, environment)).toMatchObject({ tty, colour });
});

test("the width is asked for each time", () => {
  const stream = { isTTY: true, columns: 120 };
  const { width } = terminalOf(stream, {});
  stream.columns = 40;
  expect(width()).toBe(40);
});

test("wide letters take two columns, joined ones count once", () => {
  expect([columnsOf("abc"), columnsOf("日本"), columnsOf("👩‍🚀"), columnsOf("e\u0301")]).toEqual([3, 4, 2, 1]);
});

test("a text is cut to its columns", () => {
  expect(fitted("abcdef", 6)).toBe("abcdef");
  expect(fitted("abcdef", 4)).toBe("abc…");
  expect(fitted("日本語", 4)).toBe("日…");
  expect(fitted("abc", 0)).toBe("");
});
