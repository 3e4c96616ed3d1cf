import { execFile } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { request } from "undici";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type RunningReference, startReference } from "../fixtures/reference/start.ts";
import type { Report } from "../suites/results/index.ts";

const MAIN = fileURLToPath(new URL("main.ts", import.meta.url));
const FOLDER = mkdtempSync(join(tmpdir(), "stackmark-small-quota-"));
let reference: RunningReference;

beforeAll(async () => {
  reference = await startReference();
  const clouds = { small: { auth: reference.clouds.member }, other: { auth: reference.clouds.other } };
  writeFileSync(join(FOLDER, "clouds.yaml"), JSON.stringify({ clouds }));
});
afterAll(async () => {
  await reference.close();
  rmSync(FOLDER, { recursive: true });
});

interface SignedIn {
  readonly token: string;
  readonly project: string;
  readonly compute: string;
}

async function signIn(name: "member" | "admin"): Promise<SignedIn> {
  const { auth_url, username, password, project_name } = reference.clouds[name];
  const domain = { id: "default" };
  const answer = await request(`${auth_url}/auth/tokens`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({
      auth: {
        identity: { methods: ["password"], password: { user: { name: username, domain, password } } },
        scope: { project: { name: project_name, domain } },
      },
    }),
  });
  const { token } = (await answer.body.json()) as {
    token: { project: { id: string }; catalog: { type: string; endpoints: { url: string; interface: string }[] }[] };
  };
  const compute = token.catalog.find(({ type }) => type === "compute")?.endpoints[0]?.url ?? "";
  return { token: String(answer.headers["x-subject-token"]), project: token.project.id, compute };
}

/** Certifies all that compute's scenarios claim in a project that may have so many servers. */
async function certified(instances: number): Promise<{ readonly report: Report; readonly err: string }> {
  const [{ token, compute }, { project }] = [await signIn("admin"), await signIn("member")];
  const set = await request(`${compute}/os-quota-sets/${project}`, {
    method: "PUT",
    headers: { "content-type": "application/json", "x-auth-token": token },
    body: JSON.stringify({ quota_set: { instances } }),
  });
  expect(set.statusCode).toBe(200);
  const env = { PATH: process.env["PATH"], HOME: FOLDER, NO_COLOR: "1" };
  const out = join(FOLDER, `out-${instances}`);
  const options = ["--cloud", "small", "--service", "compute", "--suite", "scenarios", "--out", out];
  const err = await new Promise<string>((done) => {
    execFile(process.execPath, [MAIN, "certify", ...options], { cwd: FOLDER, env }, (_, __, err) => done(err));
  });
  return { report: JSON.parse(readFileSync(join(out, "report.json"), "utf8")) as Report, err };
}

const ended = ({ cases }: Report, kind: string): readonly string[] =>
  cases.filter(({ outcome }) => outcome.kind === kind).map(({ id }) => id);

test("with fewer servers than a fresh project may have, cases wait for each other and all of them end well", async () => {
  const { report, err } = await certified(5);
  expect(err).not.toMatch(/leave room/);
  expect([...ended(report, "failed"), ...ended(report, "errored")]).toEqual([]);
  const without = report.cases.filter(
    ({ outcome }) => outcome.kind === "inconclusive" && /quota/.test(outcome.because),
  );
  expect(without.map(({ id }) => id)).toEqual([]);
}, 60_000);

test("what finds no room in the quota is inconclusive, with the cloud's words, and is never held against the cloud", async () => {
  const { report, err } = await certified(0);
  expect(err).toMatch(/leave room for 0 servers, and the plan may need 5 at once/);
  expect([...ended(report, "failed"), ...ended(report, "errored")]).toEqual([]);
  const asked = report.cases.find(({ id }) => id === "compute/server-is-made-as-asked");
  expect(asked?.outcome).toMatchObject({ kind: "inconclusive", because: expect.stringMatching(/Quota exceeded/) });
  expect(ended(report, "passed")).toContain("compute/keypair-is-kept");
}, 60_000);
