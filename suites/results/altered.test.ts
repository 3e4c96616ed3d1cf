import { expect, test } from "vitest";
import type { Alteration } from "../../specs/alteration.ts";
import { alteredBy } from "./altered.ts";

const overlay: Alteration = {
  service: "network",
  what: "overlay",
  file: "vendor.yaml",
  title: "Vendor fields",
  version: "1.2",
  digest: "sha256:00",
  notes: [],
};

test("nothing altered, nothing said", () => {
  expect(alteredBy()).toEqual([]);
  expect(alteredBy([])).toEqual([]);
});

test("overlays and other descriptions are told apart, by title, version and service", () => {
  const other = { ...overlay, what: "description", title: "Upstream", version: "2.53", service: "compute" } as const;
  expect(alteredBy([other, overlay, { ...overlay, title: "More" }])).toEqual([
    'By other descriptions than ours: "Upstream" 2.53 (compute)',
    'With overlays: "Vendor fields" 1.2 (network), "More" 1.2 (network)',
  ]);
});
