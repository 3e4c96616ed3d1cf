import fc from "fast-check";
import type { JsonObject } from "../../specs/index.ts";
import { numberOf } from "./schema-view.ts";

const DEFAULT_LONGEST = 24;
const LONGEST_SEARCHED = 8;
const WORDS = [
  "stackmark",
  "a",
  "A-1",
  "0",
  "1",
  "10",
  "true",
  "x_y",
  "10.0.0.0/24",
  "10.0.0.1",
  "2001:db8::1",
  "fa:16:3e:00:00:01",
  "nova",
  "tcp",
  "http://stackmark.invalid/",
];

/**
 * Strings that satisfy a schema's format, pattern and length; the validator has the last word. Letters are of the basic plane only: the three-byte
 * databases that the installation guides create hold no others.
 */
export function textOf(node: JsonObject): fc.Arbitrary<string> {
  const { format, pattern, minLength, maxLength, contentEncoding } = node;
  const key = JSON.stringify([format, pattern, minLength, maxLength, contentEncoding]);
  const made = known.get(key) ?? anyText(node).map((text) => text.replace(/[\u{10000}-\u{10ffff}]/gu, "é"));
  known.set(key, made);
  return made;
}

/** Patterns and formats take tens of milliseconds to prepare, and each generated field asks anew. */
const known = new Map<string, fc.Arbitrary<string>>();

function anyText(node: JsonObject): fc.Arbitrary<string> {
  const { format, pattern } = node;
  const minLength = numberOf(node, "minLength") ?? 0;
  const maxLength = Math.min(numberOf(node, "maxLength") ?? DEFAULT_LONGEST, Math.max(minLength, DEFAULT_LONGEST));
  if (typeof format === "string" && FORMATS[format] !== undefined) return FORMATS[format]();
  if (node["contentEncoding"] === "base64") return fc.base64String({ minLength, maxLength });
  if (typeof pattern === "string") return matching(pattern, minLength, maxLength);
  const plain = fc.string({ unit: fc.constantFrom(..."abcdefghijklmnopqrstuvwxyz0123456789-_"), minLength, maxLength });
  // Of long texts hardly one would pass the filter below: the search for it would not end.
  if (minLength > LONGEST_SEARCHED) return plain;
  const letters = fc
    .string({ unit: "grapheme", minLength, maxLength })
    .filter(
      (text) =>
        text.isWellFormed() &&
        !/\p{C}/u.test(text) &&
        text.trim() === text &&
        [...text].length <= maxLength &&
        [...text].length >= minLength,
    );
  return fc.oneof({ arbitrary: plain, weight: 3 }, { arbitrary: letters, weight: 1 });
}

const FORMATS: Readonly<Record<string, () => fc.Arbitrary<string>>> = {
  uuid: () => fc.uuid(),
  "date-time": () =>
    fc
      .date({ min: new Date("2020-01-01"), max: new Date("2035-01-01"), noInvalidDate: true })
      .map((date) => date.toISOString()),
  date: () =>
    fc
      .date({ min: new Date("2020-01-01"), max: new Date("2035-01-01"), noInvalidDate: true })
      .map((date) => date.toISOString().slice(0, 10)),
  ipv4: () => fc.ipV4(),
  ipv6: () => fc.constantFrom("2001:db8::1", "2001:db8:1::20", "fd00::5"),
  uri: () => fc.webUrl({ validSchemes: ["https"] }),
  email: () => fc.emailAddress(),
  hostname: () => fc.domain(),
};

/** Where a pattern cannot be generated from (look-around), words are tried; what does not fit in the end is left out by whoever validates. */
function matching(pattern: string, minLength: number, maxLength: number): fc.Arbitrary<string> {
  const expression = new RegExp(pattern, "u");
  const words = WORDS.filter((text) => expression.test(text) && text.length >= minLength && text.length <= maxLength);
  const common = words.length > 0 ? [fc.constantFrom(...words)] : [];
  if (pattern.length > 80 && words.length > 0) return fc.constantFrom(...words);
  try {
    return fc.oneof(...common, fc.stringMatching(expression, { size: "small" }));
  } catch {
    return fc.oneof(...common, fc.string({ unit: fc.constantFrom(..."abc0123.:/-"), minLength, maxLength }));
  }
}
