import { expect, test } from "vitest";
import { descriptionsFor } from "./descriptions.ts";
import { planCases } from "./plan.ts";
import { select } from "./select.ts";

const ALL = {
  services: [],
  suites: ["scenarios", "properties"],
  cases: [],
  capabilities: [],
  seed: 1,
} as const;
const descriptions = await descriptionsFor({ specs: {}, overlays: [] });
const everything = await planCases(ALL, descriptions);

test.each([
  ["compute/versions-are-listed"],
  ["properties/compute/GET/servers/valid"],
  ["**/valid"],
  ["{compute,properties}/**/*versions*"],
  ["p*/compute/**"],
  ["compute/*", "properties/image/**"],
])("what is not loaded for %s is not asked for", async (...cases) => {
  const planned = (await planCases({ ...ALL, cases }, descriptions)).map(({ id }) => id).sort();
  expect(planned).toEqual(
    select(everything, { ...ALL, cases })
      .map(({ id }) => id)
      .sort(),
  );
  expect(planned.length).toBeGreaterThan(0);
});
