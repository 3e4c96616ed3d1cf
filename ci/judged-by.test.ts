import { execFile } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { afterAll, describe, expect, test } from "vitest";
import type { Fault, FaultResponse } from "../fixtures/faults/fault.ts";
import { flavorWithoutVcpus } from "../fixtures/faults/flavor-without-vcpus.ts";
import { inPlaceOf, withEach, withOne } from "../fixtures/faults/telling.ts";
import { type JsonObject, loadDescription, project, publish } from "../specs/index.ts";
import type { Outcome } from "../suites/results/index.ts";
import { type EmbeddedRun, runEmbedded } from "./embedded-run.ts";

const FOLDER = mkdtempSync(join(tmpdir(), "stackmark-judged-by-"));
afterAll(() => rmSync(FOLDER, { recursive: true }));

const EXAMPLE = fileURLToPath(new URL("../specs/overlays/example-vendor.yaml", import.meta.url));

/** The embedded build as the vendor of the example overlay sells it. */
const vendor: Fault = {
  id: "example-vendor",
  title: "Servers tell their rack, and what they draw",
  service: "compute",
  caughtBy: ["check:body-matches-schema"],
  tell: () => async (request, honest) => {
    const draw = /^(\/v2\.1\/servers\/[^/]+)\/example-power-draw$/.exec(request.path);
    if (draw !== null && request.method === "GET") {
      const shown = await honest({ ...request, path: draw[1] as string });
      const power = { watts: 41.5, measured_at: new Date().toISOString() };
      return shown.status === 200 ? inPlaceOf(shown, 200, { power_draw: power }) : shown;
    }
    return isRacked(request.headers["openstack-api-version"]) ? withRack(await honest()) : await honest();
  },
};

/** Since 2.53, as the overlay says. */
function isRacked(version = ""): boolean {
  return Number(/^compute 2\.(\d+)$/.exec(version)?.[1] ?? 0) >= 53;
}

function withRack(answer: FaultResponse): FaultResponse {
  const racked = (server: JsonObject): JsonObject =>
    server["OS-EXT-STS:vm_state"] === undefined ? server : { ...server, "example:rack": "r12" };
  return withEach(withOne(answer, "server", racked), "servers", racked);
}

const SERVERS: EmbeddedRun = {
  services: ["compute"],
  cases: ["properties/compute/GET/servers*/{valid,unauthenticated,unknown-id}"],
  allOperations: true,
};

/** What the run said against the cloud, a line each. */
function said(outcomes: ReadonlyMap<string, Outcome>): readonly string[] {
  return [...outcomes].flatMap(([id, outcome]) => {
    if (outcome.kind === "failed")
      return outcome.findings.map(({ operation, expected }) => `${operation}: ${expected}`);
    return outcome.kind === "passed" || outcome.kind === "unsupported" ? [] : [`${id}: ${JSON.stringify(outcome)}`];
  });
}

const DRAW = "properties/compute/GET/servers~{server_id}~example-power-draw/valid";

describe("a vendor's additions", () => {
  test("are findings by our description alone", async () => {
    const { outcomes } = await runEmbedded({ ...SERVERS, faults: [vendor] });
    expect(said(outcomes)).toContainEqual(expect.stringMatching(/^compute GET \/servers\/\{server_id\}: /));
    expect(outcomes.has(DRAW)).toBe(false);
  });

  test("are promises with the overlay, and kept", async () => {
    const judgedBy = { overlays: [EXAMPLE] };
    const { outcomes, leftBehind } = await runEmbedded({ ...SERVERS, faults: [vendor], judgedBy });
    expect(said(outcomes)).toEqual([]);
    expect(outcomes.get(DRAW)).toMatchObject({ kind: "passed" });
    expect(leftBehind).toEqual([]);
  });

  test("are missed with the overlay where they are not", async () => {
    const { outcomes } = await runEmbedded({ ...SERVERS, judgedBy: { overlays: [EXAMPLE] } });
    expect(said(outcomes)).toContainEqual(expect.stringMatching(/^compute GET \/servers\/\{server_id\}: /));
    expect(outcomes.get(DRAW)).toMatchObject({ kind: "failed" });
  });
});

describe("the document that `spec compute@2.53` prints, given back", () => {
  const file = join(FOLDER, "compute.json");
  writeFileSync(file, JSON.stringify(publish(project(loadDescription("compute"), { microversion: "2.53" }))));
  const judgedBy = { specs: { compute: file }, microversions: { compute: "2.53" } };

  test("accuses the honest build of nothing, and nothing is left behind", async () => {
    const { outcomes, leftBehind } = await runEmbedded({ services: ["compute"], judgedBy });
    expect(said(outcomes)).toEqual([]);
    expect(leftBehind).toEqual([]);
    const actions = [...outcomes.keys()].filter((id) => id.includes("~action#"));
    expect(actions.length).toBeGreaterThan(10);
  }, 120_000);

  test("still catches a lie", async () => {
    const cases = ["properties/compute/GET/flavors~*/valid"];
    const { outcomes } = await runEmbedded({ services: ["compute"], cases, judgedBy, faults: [flavorWithoutVcpus] });
    expect(said(outcomes)).toContainEqual(expect.stringContaining("must have required property 'vcpus'"));
  });
});

describe("on the command line", () => {
  const stackmark = async (...args: readonly string[]): Promise<{ code: number; text: string }> => {
    const main = fileURLToPath(new URL("main.ts", import.meta.url));
    try {
      const { stdout, stderr } = await promisify(execFile)(process.execPath, [main, ...args], { cwd: FOLDER });
      return { code: 0, text: stdout + stderr };
    } catch (error) {
      const { code, stdout, stderr } = error as { code: number; stdout: string; stderr: string };
      return { code, text: stdout + stderr };
    }
  };

  test("a plan names what altered the promises, and what of it has no effect", async () => {
    const own = join(FOLDER, "own.yaml");
    writeFileSync(
      own,
      "overlay: 1.0.0\ninfo: { title: Own, version: 2 }\n".replace("2 }", "'2' }") +
        "extends: stackmark:image\nactions: [{ target: $.nowhere, remove: true }]\n",
    );
    const { code, text } = await stackmark("plan", "--service", "image", "--overlay", EXAMPLE, "--overlay", own);
    expect(code).toBe(0);
    expect(text).toContain(`${own}: Nothing is at $.nowhere`);
    expect(text).toMatch(/image would be judged by the overlay "Own" 2 \(sha256:[0-9a-f]{64}\)/);
    expect(text).toMatch(/compute would be judged by the overlay "Example vendor's compute" 1\.0\.0/);
  });

  test("a document for one version is not asked of another", async () => {
    const file = join(FOLDER, "compute.json");
    const { code, text } = await stackmark("plan", "--spec", `compute=${file}`, "--microversion", "compute=2.60");
    expect(code).toBe(2);
    expect(text).toContain("describes compute 2.53, and says nothing of 2.60\nLeave out --microversion compute=2.60");
  });

  test("a file that cannot be used ends certify before anything is touched", async () => {
    const { code, text } = await stackmark("certify", "--cloud", "nowhere", "--overlay", "missing.yaml");
    expect(code).toBe(2);
    expect(text).toMatch(/^stackmark: Cannot read missing\.yaml: ENOENT/);
  });
});
