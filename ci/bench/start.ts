import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { type Measure, median } from "./measure.ts";

const ROUNDS = 5;
const MAIN = fileURLToPath(new URL("../stackmark.js", import.meta.url));

/** From the start of `stackmark certify` to the first request that reaches the cloud. */
export async function measureStart(): Promise<readonly Measure[]> {
  const folder = mkdtempSync(join(tmpdir(), "stackmark-start-"));
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  const auth = { auth_url: `http://127.0.0.1:${port}/v3`, username: "u", password: "p", project_name: "p" };
  writeFileSync(join(folder, "clouds.yaml"), JSON.stringify({ clouds: { here: { auth } } }));
  const times: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const asked = once(server, "request");
    const began = performance.now();
    const run = spawn(process.execPath, [MAIN, "certify", "--cloud", "here", "--out", join(folder, "out")], {
      cwd: folder,
      stdio: "ignore",
    });
    const ended = once(run, "exit");
    const [, response] = await asked;
    times.push(performance.now() - began);
    response.writeHead(503).end();
    await ended;
  }
  server.close();
  server.closeAllConnections();
  rmSync(folder, { recursive: true });
  const how = `median of ${ROUNDS} starts`;
  return [{ what: "start to first request", measured: median(times) / 1000, budget: 1, unit: "s", how }];
}
