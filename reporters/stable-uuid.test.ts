import { expect, test } from "vitest";
import { stableUuid } from "./stable-uuid.ts";

test("the same words give the same UUID, in the form of version 8", () => {
  expect(stableUuid("a", "b")).toBe(stableUuid("a", "b"));
  expect(stableUuid("a", "b")).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
});

test("words are kept apart", () => {
  expect(stableUuid("ab", "c")).not.toBe(stableUuid("a", "bc"));
});
