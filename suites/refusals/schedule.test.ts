import { expect, test } from "vitest";
import { loadDescription, project } from "../../specs/index.ts";
import type { Break } from "./breaks.ts";
import { type Offer, scheduleOf } from "./schedule.ts";

const projection = project(loadDescription("network"), { persona: "admin" });

function offer(key: string, kinds: number, values: number): Offer {
  const operation = projection.operations.get(key);
  if (operation === undefined) throw new Error(`${key} is not described`);
  const broken = (kind: number, value: number): Break => ({
    constraint: "type",
    where: `/${kind}`,
    options: { body: { value }, intent: { kind: "breaks", constraint: "type", where: `/${kind}` } },
  });
  const breaks = Array.from({ length: kinds }, (_, kind) =>
    Array.from({ length: values }, (__, value) => broken(kind, value)),
  );
  return { to: { operation, projection, sender: "member" }, addressed: true, breaks };
}

const offers = [offer("POST /networks", 5, 2), offer("POST /subnets", 1, 1), offer("POST /ports", 2, 3)];

test("each operation has its turn before one has its second", () => {
  expect(
    scheduleOf(offers, 3, 7)
      .map(({ to }) => to.operation.key)
      .sort(),
  ).toEqual(["POST /networks", "POST /ports", "POST /subnets"]);
});

test("each constraint is broken once before one is broken with another value", () => {
  const kinds = scheduleOf(offers, 8, 7).map(({ to, broken }) => `${to.operation.key} ${broken.where}`);
  expect(new Set(kinds).size).toBe(8);
});

test("there are no more requests than different ones, and the seed decides their order", () => {
  const all = scheduleOf(offers, 500, 7);
  expect(all).toHaveLength(17);
  expect(scheduleOf(offers, 500, 7)).toEqual(all);
  expect(scheduleOf(offers, 500, 8)).not.toEqual(all);
});
