import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { holding } from "./lock.ts";
import { Interrupted, runProgram } from "./run-program.ts";

const folder = mkdtempSync(join(tmpdir(), "stackmark-"));
afterAll(() => rmSync(folder, { recursive: true }));
const files = { stdout: join(folder, "out"), stderr: join(folder, "err") };
const shell = { command: "/bin/sh", env: process.env, ...files };

/** A process that has ended and that nobody has asked about yet (a zombie) does not run. */
function runs(pid: number): boolean {
  try {
    return !/^State:\s+Z/m.test(readFileSync(`/proc/${pid}/status`, "utf8"));
  } catch {
    return false;
  }
}

test("A program's code and words are kept", async () => {
  const ended = await runProgram({ ...shell, args: ["-c", "echo said; exit 3"], limit: 30 });
  expect(ended).toMatchObject({ code: 3, late: false });
  expect(readFileSync(files.stdout, "utf8")).toBe("said\n");
});

test("What takes too long ends, with what it started", async () => {
  const ended = await runProgram({ ...shell, args: ["-c", "sleep 60 & echo $!; wait"], limit: 0.5 });
  expect(ended.late).toBe(true);
  const started = Number(readFileSync(files.stdout, "utf8"));
  await expect.poll(() => runs(started)).toBe(false);
});

test("An interrupt ends the program, and whoever waited for it", async () => {
  const ended = runProgram({ ...shell, args: ["-c", "sleep 60"], limit: 30 });
  process.emit("SIGTERM");
  await expect(ended).rejects.toThrow(Interrupted);
});

test("A program that is not there is an error", async () => {
  await expect(runProgram({ ...shell, command: join(folder, "none"), args: [], limit: 5 })).rejects.toThrow("ENOENT");
});

test("While the lock is held nobody else has it", async () => {
  const lock = join(folder, "lock");
  const order: string[] = [];
  const turn = (name: string): Promise<void> =>
    holding(lock, async () => {
      order.push(`${name} begins`);
      await new Promise((resolve) => setTimeout(resolve, 20));
      order.push(`${name} ends`);
    });
  await Promise.all([turn("a"), turn("b")]);
  const [first] = order;
  expect(order[1]).toBe(first?.replace("begins", "ends"));
  expect(order).toHaveLength(4);
});
