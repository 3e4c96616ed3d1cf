import { expect, test } from "vitest";
import { clipped, onOneLine, printable } from "./printable.ts";

test("control characters, direction marks and lone surrogates become visible", () => {
  expect(printable("a\u001b[31mb\u0000\u007f\u202ec\ud800d")).toBe("a␛[31mb␀␡⟨U+202E⟩c\ufffdd");
});

test("text that people write stays as it is", () => {
  expect(printable("Grüße 🧪👩‍🚀\n\tend")).toBe("Grüße 🧪👩‍🚀\n\tend");
});

test("one line stays one line", () => {
  expect(onOneLine("a\r\nb\tc")).toBe("a␍␊b␉c");
});

test("clipping says what it left out and keeps characters whole", () => {
  expect(clipped("abc", 3)).toBe("abc");
  expect(clipped("abcd", 3)).toBe("abc… (1 more characters)");
  expect(clipped("ab🧪d", 3)).toBe("ab… (3 more characters)");
});
