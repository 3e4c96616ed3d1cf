import { stripVTControlCharacters } from "node:util";
import { describe, expect, test } from "vitest";
import { type ProgressEvent, progress } from "./progress.ts";
import { columnsOf, type Terminal } from "./terminal.ts";

const NONE = { passed: 0, failed: 0, unsupported: 0, inconclusive: 0, skipped: 0, errored: 0 };

function event(done: number, more: Partial<ProgressEvent> = {}): ProgressEvent {
  const counts = { ...NONE, passed: done };
  return { planned: 200, done, counts, running: ["A server can be shown"], elapsed: done * 100, failed: [], ...more };
}

const tty = (width = 120, colour = false): Terminal => ({ tty: true, width: () => width, colour });
const plain: Terminal = { tty: false, width: () => 80, colour: false };

describe("on a terminal", () => {
  test("the bar is drawn again in place, with counts, time left and what runs", () => {
    const bar = progress(tty());
    expect(bar.update(event(50, { counts: { ...NONE, passed: 48, failed: 2 } }))).toBe(
      "\r\u001b[2K━━━━━━━━──────────────────────   25 %  50/200  ✓ 48  ✕ 2  about 15 s left  A server can be shown",
    );
    expect(bar.end()).toBe("\r\u001b[2K");
    expect(bar.end()).toBe("");
  });

  test("failures stay above the bar, one line each, whatever their title", () => {
    const text = progress(tty()).update(event(1, { failed: ["First", "Second\u001b[2J\nnot a line"] }));
    expect(text.split("\n").slice(0, 2)).toEqual(["\r\u001b[2K✕ failed First", "✕ failed Second␛[2J␊not a line"]);
    expect(text.split("\n")).toHaveLength(3);
  });

  test.each([10, 20, 40, 60, 80, 200])("nothing is wider than %d columns", (width) => {
    const counts = { passed: 9_000, failed: 12, unsupported: 3, inconclusive: 4, skipped: 5, errored: 6 };
    const running = ["日本語の長い題名 👩‍🚀 that does not end soon, and then goes on for quite a while"];
    const text = progress(tty(width, true)).update({
      planned: 10_000,
      done: 9_030,
      counts,
      running,
      elapsed: 60_000,
      failed: [],
    });
    expect(columnsOf(stripVTControlCharacters(text).replace("\r", ""))).toBeLessThan(Math.max(width, 11));
  });

  test("colours come only when asked for", () => {
    expect(progress(tty(120, true)).update(event(50))).toContain("\u001b[36m");
    expect(progress(tty(120, false)).update(event(50)).replace("\u001b[2K", "")).not.toContain("\u001b");
  });
});

describe("elsewhere", () => {
  test("a line at each tenth, and none between", () => {
    const lines = progress(plain);
    const texts = Array.from({ length: 200 }, (_, i) => lines.update(event(i + 1, { elapsed: i })));
    expect(texts.filter((text) => text !== "")).toHaveLength(10);
    expect(texts.at(-1)).toBe("100 % (200 of 200), 200 passed, 1 running\n");
  });

  test("a line after ten quiet seconds, and no more often", () => {
    const lines = progress(plain);
    const texts = [1_000, 9_999, 10_000, 15_000, 19_999, 20_000].map((elapsed) => lines.update(event(5, { elapsed })));
    expect(texts.map((text) => text !== "")).toEqual([false, false, true, false, false, true]);
    expect(texts[2]).toBe("2 % (5 of 200), 5 passed, 1 running, about 6 min 30 s left\n");
  });

  test("a failure is told at once", () => {
    expect(progress(plain).update(event(1, { failed: ["A claim"] }))).toBe("✕ failed A claim\n");
    expect(progress(plain).end()).toBe("");
  });
});

test.each([
  ["nothing planned", event(0, { planned: 0 })],
  ["more done than planned", event(300)],
  ["numbers that are none", event(Number.NaN, { elapsed: Number.NaN })],
  ["an event that is none", {} as ProgressEvent],
])("never throws: %s", (_, strange) => {
  for (const terminal of [tty(), tty(0), tty(Number.NaN), plain]) {
    expect(() => progress(terminal).update(strange)).not.toThrow();
  }
});
