import { expect, test } from "vitest";
import type { Answer } from "../../fixtures/cloud/call.ts";
import { TimedOut } from "../../fixtures/resources/fixture.ts";
import { eventuallyWithin } from "./eventually.ts";

const WITHIN = { deadlineMs: 300, patienceMs: 120, signal: new AbortController().signal };

function answers(...states: readonly string[]): { readonly ask: () => Promise<Answer>; readonly asked: () => number } {
  let count = 0;
  const ask = async (): Promise<Answer> => {
    count += 1;
    return { body: states[Math.min(count, states.length) - 1], exchange: { id: `x${count}` } } as Answer;
  };
  return { ask, asked: () => count };
}

const until = ({ body }: Answer): boolean => body === "ACTIVE";
const settled = ({ body }: Answer): boolean => body === "ERROR";

test("the first answer in which it holds is given, and nothing is asked after it", async () => {
  const { ask, asked } = answers("BUILD", "BUILD", "ACTIVE", "BUILD");
  expect((await eventuallyWithin({ ...WITHIN, deadlineMs: 60_000 })("server", ask, { until })).body).toBe("ACTIVE");
  expect(asked()).toBe(3);
});

test("what holds at once is asked once", async () => {
  const { ask, asked } = answers("ACTIVE");
  await eventuallyWithin(WITHIN)("server", ask, { until });
  expect(asked()).toBe(1);
});

test("a state that lasts is given after the run's patience, for the claim to fail on", async () => {
  const { ask, asked } = answers("BUILD", "ERROR");
  const began = performance.now();
  expect((await eventuallyWithin({ ...WITHIN, deadlineMs: 60_000 })("server", ask, { until, settled })).body).toBe(
    "ERROR",
  );
  expect(performance.now() - began).toBeGreaterThan(WITHIN.patienceMs * 0.9);
  expect(asked()).toBeGreaterThan(2);
});

test("a wrong state that passes is no end", async () => {
  const { ask } = answers("ERROR", "BUILD", "ERROR", "ACTIVE");
  const patient = { ...WITHIN, patienceMs: 2000, deadlineMs: 5000 };
  expect((await eventuallyWithin(patient)("server", ask, { until, settled })).body).toBe("ACTIVE");
});

test("neither in time is told with the last exchange", async () => {
  const { ask } = answers("BUILD");
  const error = await eventuallyWithin(WITHIN)("server is up", ask, { until }).catch((thrown: unknown) => thrown);
  expect(error).toBeInstanceOf(TimedOut);
  expect(error).toMatchObject({
    message: "server is up: not within 0.3 s",
    exchange: { id: expect.stringMatching(/^x\d+$/) },
  });
});

test("an interrupt ends the wait at once", async () => {
  const interrupt = new AbortController();
  const waiting = eventuallyWithin({ deadlineMs: 60_000, patienceMs: 60_000, signal: interrupt.signal });
  const began = performance.now();
  setTimeout(() => interrupt.abort(), 60);
  await expect(waiting("server", answers("BUILD").ask, { until })).rejects.toThrow(/abort/i);
  expect(performance.now() - began).toBeLessThan(5000);
});

test("an error of asking is the caller's", async () => {
  const ask = async (): Promise<Answer> => {
    throw new RangeError("no");
  };
  await expect(eventuallyWithin(WITHIN)("server", ask, { until })).rejects.toThrow(new RangeError("no"));
});
