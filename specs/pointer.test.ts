import { expect, test } from "vitest";
import { atPointer, follow, isObject, pointerOf } from "./pointer.ts";

// https://www.rfc-editor.org/rfc/rfc6901#section-5
const RFC = { foo: ["bar", "baz"], "": 0, "a/b": 1, "c%d": 2, "m~n": 8, " ": 7, nothing: null };

test.each([
  ["", RFC],
  ["/foo", ["bar", "baz"]],
  ["/foo/0", "bar"],
  ["/", 0],
  ["/a~1b", 1],
  ["/c%d", 2],
  ["/m~0n", 8],
  ["/ ", 7],
  ["/nothing", null],
  ["/nothing/x", undefined],
  ["/foo/2", undefined],
  ["/foo/bar", undefined],
  ["/constructor", undefined],
  ["/__proto__", undefined],
  ["/foo/0/length", undefined],
])("at %j stands %j", (pointer, value) => {
  expect(atPointer(RFC, pointer)).toEqual(value);
});

test.each(["a/b", "m~n", "~1", "a~0b", "", "plain", "x/y~z/~01"])("the pointer of %j leads back to it", (name) => {
  expect(atPointer({ [name]: [1, 2] }, pointerOf(name, 1))).toBe(2);
});

test.each([
  [{}, true],
  [Object.create(null), true],
  [[], false],
  [null, false],
  ["", false],
  [undefined, false],
])("%j is an object: %s", (value, expected) => {
  expect(isObject(value)).toBe(expected);
});

const DOCUMENT = {
  a: { $ref: "#/b" },
  b: { $ref: "#/c~1d%20e" },
  "c/d e": { end: true },
  circle: { $ref: "#/circle" },
  lost: { $ref: "#/nowhere" },
  text: "x",
  out: { $ref: "other.yaml#/x" },
};

test("references are followed to their end, with the place of the end", () => {
  expect(follow(DOCUMENT, "/a")).toEqual({ node: { end: true }, pointer: "/c~1d e" });
  expect(follow(DOCUMENT, "/c~1d e").pointer).toBe("/c~1d e");
});

test.each([
  ["/circle", 'References from "/circle" run in a circle'],
  ["/lost", 'Reference "/nowhere" does not resolve to an object'],
  ["/text", 'Reference "/text" does not resolve to an object'],
  ["/out", 'Reference "other.yaml#/x" at /out leaves the document'],
])("%s cannot be followed: %s", (pointer, message) => {
  expect(() => follow(DOCUMENT, pointer)).toThrow(new RangeError(message));
});
