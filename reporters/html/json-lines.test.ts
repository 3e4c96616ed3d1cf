import { expect, test } from "vitest";

interface Line {
  readonly pointer: string;
  readonly tokens: readonly (readonly [kind: string, text: string])[];
}

// The module is the browser's, so it has no types here.
const {
  jsonLines,
  nearest,
}: {
  readonly jsonLines: (value: unknown) => readonly Line[];
  readonly nearest: (
    lines: readonly Line[],
    pointer: string,
  ) => { readonly pointer: string; readonly missing?: string };
} = await import(new URL("./script/json-lines.js", import.meta.url).href);

const written = (value: unknown): string =>
  jsonLines(value)
    .map(({ tokens }) => tokens.map(([, text]) => text).join(""))
    .join("\n");

test.each([[{}], [[]], [null], ["a"], [{ a: [], b: {}, c: [1, [true, null], { "d/e~f": "x" }], "": 0 }]])(
  "%j reads as JSON",
  (value) => {
    expect(written(value)).toBe(JSON.stringify(value, null, 2));
  },
);

test("a line knows the pointer of its value", () => {
  const lines = jsonLines({ a: [{ "b/c": 1 }] });
  expect(lines.map(({ pointer }) => pointer)).toEqual(["", "/a", "/a/0", "/a/0/b~1c", "/a/0", "/a", ""]);
});

test("a missing member is marked at its nearest parent", () => {
  const lines = jsonLines({ a: [{ b: 1 }] });
  expect(nearest(lines, "/a/0/b")).toEqual({ pointer: "/a/0/b", missing: undefined });
  expect(nearest(lines, "/a/0/x/y")).toEqual({ pointer: "/a/0", missing: "/a/0/x/y" });
  expect(nearest(lines, "/x")).toEqual({ pointer: "", missing: "/x" });
});
