// biome-ignore-all lint/suspicious/noTemplateCurlyInString: this is the language of stories
import { expect, test } from "vitest";
import { fill, NotKnown } from "./fill.ts";

const known = { server_id: "s1", count: 3, ids: ["a"] };
const newName = (): string => "stackmark-run-1-t";

test("a text that is only a name becomes the value itself, inside a text its text", () => {
  expect(
    fill({ id: "$server_id", n: "$count", all: "$ids", url: "http://x/${server_id}?n=${count}" }, known, newName),
  ).toEqual({
    id: "s1",
    n: 3,
    all: ["a"],
    url: "http://x/s1?n=3",
  });
});

test("names of fields are filled as well, and what is no name stays", () => {
  expect(fill({ "${server_id}-key": ["$name", "5 $", true, null] }, known, newName)).toEqual({
    "s1-key": ["stackmark-run-1-t", "5 $", true, null],
  });
});

test("basic credentials are base64 of the filled text", () => {
  expect(fill({ $basic: "${server_id}:secret" }, known, newName)).toBe(`Basic ${btoa("s1:secret")}`);
});

test("what no step has made is named", () => {
  expect(() => fill("$volume_id", known, newName)).toThrow(NotKnown);
  expect(() => fill("x${volume_id}", known, newName)).toThrow('no value for "volume_id"');
});
