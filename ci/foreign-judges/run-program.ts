import { spawn } from "node:child_process";
import { closeSync, openSync } from "node:fs";

/** A program to run to its end. */
export interface Program {
  readonly command: string;
  readonly args: readonly string[];
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Files that take standard output and standard error; standard input is empty, or this file. */
  readonly stdin?: string;
  readonly stdout: string;
  readonly stderr: string;
  /** Seconds after which the program and whatever it started are interrupted. */
  readonly limit: number;
}

/** How it ended. */
export interface Ended {
  /** The exit code; undefined when a signal ended it. */
  readonly code: number | undefined;
  readonly seconds: number;
  /** Whether it was ended because its time was over. */
  readonly late: boolean;
}

/** Somebody wants the whole comparison to end. */
export class Interrupted extends Error {
  override readonly name = "Interrupted";
}

/** Seconds between asking a program to end and ending it: a certification first removes what it made. */
const GRACE = 60;

/** Runs a program in a process group of its own, so that its workers end with it. Throws when it cannot be started, or Interrupted. */
export async function runProgram({ command, args, env, stdin, stdout, stderr, limit }: Program): Promise<Ended> {
  const files = [openSync(stdin ?? "/dev/null", "r"), openSync(stdout, "w"), openSync(stderr, "w")];
  const began = performance.now();
  const child = spawn(command, args, { env, stdio: files as [number, number, number], detached: true });
  for (const file of files) closeSync(file);
  let late = false;
  let interrupted = false;
  const end = (signal: NodeJS.Signals): void => {
    if (child.pid === undefined || child.exitCode !== null) return;
    try {
      process.kill(-child.pid, signal);
    } catch {
      // It ended in the meantime.
    }
  };
  const passOn = (): void => {
    interrupted = true;
    end("SIGTERM");
  };
  const timers = [
    setTimeout(() => {
      late = true;
      end("SIGTERM");
    }, limit * 1000),
    setTimeout(() => end("SIGKILL"), (limit + GRACE) * 1000),
  ];
  process.on("SIGINT", passOn).on("SIGTERM", passOn);
  try {
    const code = await new Promise<number | null>((resolve, reject) => {
      child.once("error", reject).once("exit", resolve);
    });
    if (interrupted) throw new Interrupted(`${command} was interrupted`);
    return { code: code ?? undefined, seconds: (performance.now() - began) / 1000, late };
  } finally {
    for (const timer of timers) clearTimeout(timer);
    process.off("SIGINT", passOn).off("SIGTERM", passOn);
  }
}
