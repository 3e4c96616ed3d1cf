import { expect, test } from "vitest";
import { type Pace, pace } from "./pace.ts";

/** Times of all questions of a wait for something that takes `ms`. */
function questions(of: Pace, what: string, ms: number): readonly number[] {
  const wait = of.begin(what);
  const times: number[] = [];
  for (let now = wait.first; ; now += wait.again(now, 0)) {
    times.push(now);
    if (now >= ms) {
      wait.reached(now);
      return times;
    }
  }
}

test("the first time it is asked at once, then with pauses that double", () => {
  expect(questions(pace(), "built", 700)).toEqual([0, 100, 300, 700]);
});

test("pauses end at 1.5 seconds", () => {
  const times = questions(pace(), "built", 20_000);
  expect(Math.max(...times.map((time, index) => time - (times[index - 1] ?? 0)))).toBe(1500);
});

test("a cloud that is slow to answer is asked after as long a pause", () => {
  const wait = pace().begin("built");
  expect(wait.again(800, 800)).toBe(800);
  expect(wait.again(1700, 50)).toBe(200);
  expect(wait.again(9000, 7000)).toBe(1500);
});

test("what always takes the same is asked about three times at most once it is known, and is noticed a third of its time late at most", () => {
  const learnt = pace();
  for (let round = 0; round < 5; round += 1) questions(learnt, "built", 2000);
  for (let round = 0; round < 20; round += 1) {
    const times = questions(learnt, "built", 2000);
    expect(times.length).toBeLessThanOrEqual(3);
    expect(times.at(-1)).toBeLessThan(2667);
  }
});

test("a cloud that becomes faster is noticed, though it never makes anybody ask twice", () => {
  const learnt = pace();
  for (let round = 0; round < 5; round += 1) questions(learnt, "built", 4000);
  for (let round = 0; round < 30; round += 1) questions(learnt, "built", 500);
  expect(questions(learnt, "built", 500).at(-1)).toBeLessThan(700);
});

test("a single slow wait changes nothing for the others", () => {
  const learnt = pace();
  for (let round = 0; round < 5; round += 1) questions(learnt, "built", 1000);
  const usual = learnt.begin("built").first;
  questions(learnt, "built", 30_000);
  expect(Math.abs(learnt.begin("built").first - usual)).toBeLessThan(200);
});

test("what takes no time is asked about at once", () => {
  const learnt = pace();
  for (let round = 0; round < 5; round += 1) questions(learnt, "built", 5);
  expect(learnt.begin("built").first).toBe(0);
});

test("one thing teaches nothing about another", () => {
  const learnt = pace();
  questions(learnt, "built", 3000);
  expect(learnt.begin("gone").first).toBe(0);
});
