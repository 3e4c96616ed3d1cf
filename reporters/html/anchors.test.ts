import { expect, test } from "vitest";
import { anchors } from "./anchors.ts";

test("an anchor holds what a fragment may hold, and ids that read alike stay apart", () => {
  const made = anchors("case", ["compute/a b", "compute a/b", "GET /servers/{id}"]);
  expect([...made.values()]).toEqual(["case-compute-a-b", "case-compute-a-b.2", "case-GET-servers-id"]);
});
