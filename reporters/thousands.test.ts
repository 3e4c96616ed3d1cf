import { expect, test } from "vitest";
import { thousands } from "./thousands.ts";

test.each([0, 7, 99, 999, 1000, 12_345, 999_999, 1_000_000, 2_147_483_648])(
  "%i reads as it does in English",
  (count) => {
    expect(thousands(count)).toBe(count.toLocaleString("en-GB"));
  },
);
