#!/usr/bin/env node
// Finds a Node that is new enough and hands over to the command line. Plain JavaScript of an old dialect: it must start on whatever
// node the machine has, to be able to say what is missing. In a checkout the TypeScript sources run as they are.
import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import * as modules from "node:module";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const here = dirname(fileURLToPath(import.meta.url));
const source = join(here, "main.ts");
const main = existsSync(source) ? source : join(here, "..", "dist", "ci", "main.js");
// What was stripped of types and compiled once need not be again, in threads of this process neither.
process.env.NODE_COMPILE_CACHE ??= join(tmpdir(), "node-compile-cache");
const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);

if (major > 24 || major === 24 || (major === 22 && minor >= 19) || major === 23) {
  // Node 20 would not know the name.
  modules.enableCompileCache();
  await import(main);
} else {
  const node = ownNode();
  if (node === undefined) {
    console.error(
      `stackmark: Node ${process.versions.node} is too old, and the packaged Node was not installed: use Node 22.19 or newer`,
    );
    process.exit(2);
  }
  const child = spawn(node, [main, ...process.argv.slice(2)], { stdio: "inherit" });
  // Who stops this process alone means the run; from a terminal the run is told twice, and takes it for once.
  for (const signal of ["SIGINT", "SIGTERM"]) process.on(signal, () => child.kill(signal));
  child.on("exit", (status, signal) => process.exit(status ?? (signal === "SIGINT" ? 130 : 4)));
}

function ownNode() {
  const require = modules.createRequire(import.meta.url);
  const names = [
    `node-${process.platform === "win32" ? "win" : process.platform}-${process.arch}`,
    `node-bin-${process.platform}-${process.arch}`,
  ];
  for (const name of names) {
    try {
      const folder = dirname(require.resolve(`${name}/package.json`));
      const file = join(folder, "bin", process.platform === "win32" ? "node.exe" : "node");
      if (existsSync(file)) return file;
    } catch {
      // Not installed under this name: the next one may be.
    }
  }
  return undefined;
}
