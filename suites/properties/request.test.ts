import fc from "fast-check";
import { expect, test } from "vitest";
import { loadDescription, project, SERVICES, validatorsOf } from "../../specs/index.ts";
import { brokenRequests, jsonBody, queryBreaks, type RequestSource, validRequests } from "./request.ts";

const FEW = 3;
const MANY = 200;

function sources(service: (typeof SERVICES)[number]): readonly RequestSource[] {
  const description = loadDescription(service);
  const microversion = description.profile.microversions?.max;
  const projection = project(description, {
    persona: "member",
    ...(microversion === undefined ? {} : { microversion }),
  });
  const validators = validatorsOf(projection);
  const around = { document: projection.document, resources: new Map(), namePrefix: "stackmark-run-" };
  return [...projection.operations.values()]
    .filter(({ method }) => method !== "HEAD")
    .map((operation) => ({ operation, around, validators, path: {} }));
}

// What cannot be generated is never put to the test: a property passes over what does not fit, at most so many times.
test.each(SERVICES)("%s: each operation has requests that fit its description", (service) => {
  const barren = sources(service).filter((source) => {
    const sample = (runs: number): boolean =>
      fc.sample(validRequests(source), { seed: 3, numRuns: runs }).some(({ fits }) => fits);
    return !sample(FEW) && !sample(MANY);
  });
  expect(barren.map(({ operation }) => operation.id)).toEqual([]);
});

test.each(SERVICES)(
  "%s: a request that breaks something names it, and its body is refused by the validator",
  (service) => {
    const wrong: string[] = [];
    let broken = 0;
    for (const source of sources(service)) {
      const content = jsonBody(source.operation);
      const requests = brokenRequests(source);
      if (requests === undefined) continue;
      for (const { fits, options } of fc.sample(requests, { seed: 5, numRuns: 4 }).filter((one) => one.fits)) {
        const named =
          options.intent.kind === "breaks" && options.intent.constraint !== "" && options.intent.where !== "";
        const refused = content === undefined || source.validators.violations(content.pointer, options.body).length > 0;
        if (!fits || !named || !refused) wrong.push(`${source.operation.id}: ${JSON.stringify(options)}`);
        broken += 1;
      }
    }
    expect(wrong).toEqual([]);
    expect(broken).toBeGreaterThan(10);
  },
);

test("a list is asked with an unknown parameter where it says that it refuses one, and nowhere else", () => {
  const unknownIn = (microversion: string): boolean => {
    const projection = project(loadDescription("compute"), { persona: "member", microversion });
    const operation = projection.operations.get("GET /flavors");
    if (operation === undefined) throw new Error("GET /flavors is not described");
    const around = { document: projection.document, resources: new Map(), namePrefix: "stackmark-" };
    const source = { operation, around, validators: validatorsOf(projection), path: {} };
    return queryBreaks(source).some(({ constraint }) => constraint === "additionalProperties");
  };
  expect([unknownIn("2.74"), unknownIn("2.75")]).toEqual([false, true]);
});
