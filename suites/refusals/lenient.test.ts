import { expect, test } from "vitest";
import { loadDescription, operationsOf, SERVICES } from "../../specs/index.ts";
import { explanation, leniencies } from "./lenient.ts";

const attempt = {
  operation: "PUT /routers/{router_id}/add_extraroutes",
  constraint: "required",
  where: "/router",
  status: 500,
};

test("an entry explains what it names and nothing else", () => {
  const known = [
    { operation: "PUT /routers/{router_id}/*_extraroutes", where: "/router*", status: 500, reason: "told" },
  ];
  expect(explanation(attempt, known)).toBe("told");
  expect(explanation({ ...attempt, status: 200 }, known)).toBeUndefined();
  expect(explanation({ ...attempt, where: "the body" }, known)).toBeUndefined();
  expect(explanation({ ...attempt, operation: "PUT /routers/{router_id}" }, known)).toBeUndefined();
});

test("a constraint, when named, must be the one", () => {
  const known = [{ operation: "*", constraint: "type", status: 500, reason: "told" }];
  expect(explanation(attempt, known)).toBeUndefined();
  expect(explanation({ ...attempt, constraint: "type" }, known)).toBe("told");
});

test("every entry has a reason and matches an operation that is described", () => {
  for (const service of SERVICES) {
    const keys = operationsOf(loadDescription(service)).map(({ key }) => key);
    for (const entry of leniencies(service)) {
      expect(entry.reason.length, JSON.stringify(entry)).toBeGreaterThan(10);
      const fits = keys.filter((operation) =>
        explanation({ ...attempt, ...entry, operation, where: entry.where ?? "" }, [entry]),
      );
      expect(fits.length, JSON.stringify(entry)).toBeGreaterThan(0);
    }
  }
});
