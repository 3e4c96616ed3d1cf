import { expect, test } from "vitest";
import { lazily } from "./lazily.ts";

test("a member is made when it is read, and once", () => {
  const made: string[] = [];
  const member = (name: string) => [name, () => `${name}${made.push(name)}`] as const;
  const object = lazily([member("a"), member("b")]);
  expect(Object.keys(object)).toEqual(["a", "b"]);
  expect(made).toEqual([]);
  expect([object["b"], object["b"]]).toEqual(["b1", "b1"]);
  expect(made).toEqual(["b"]);
});

test("whoever copies or compares it meets all members", () => {
  expect({ ...lazily([["a", () => 1]]) }).toEqual({ a: 1 });
  expect(JSON.stringify(lazily([["a", () => [1]]]))).toBe('{"a":[1]}');
});
