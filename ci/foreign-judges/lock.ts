import { spawn } from "node:child_process";
import { once } from "node:events";

/**
 * Runs `work` while holding a lock file, as flock(1) does it, for machines where several people measure one cloud: time spent waiting
 * is not part of what is measured. Without a file it runs at once. Throws when the lock cannot be had.
 */
export async function holding<Result>(file: string | undefined, work: () => Promise<Result>): Promise<Result> {
  if (file === undefined) return await work();
  const holder = spawn("flock", [file, "sh", "-c", "echo held; cat"], { stdio: ["pipe", "pipe", "inherit"] });
  const ended = once(holder, "exit");
  const held = await Promise.race([once(holder.stdout, "data").then(() => true), ended.then(() => false)]);
  if (!held) throw new Error(`Cannot lock ${file}`);
  try {
    return await work();
  } finally {
    holder.stdin.end();
    await ended;
  }
}
