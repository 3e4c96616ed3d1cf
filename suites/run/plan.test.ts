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

test("what answers for Tempest ids is found, and nothing else", async () => {
  const tempest = everything.flatMap((one) => one.tempest).filter((_, index) => index % 5 === 0);
  const demanded = { tempest, cases: ["compute/versions-are-listed"] };
  const planned = await planCases({ ...ALL, demanded }, descriptions);
  expect(planned.map(({ id }) => id).sort()).toEqual(
    select(everything, { ...ALL, demanded })
      .map(({ id }) => id)
      .sort(),
  );
  expect(planned.length).toBeGreaterThan(20);
});

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
