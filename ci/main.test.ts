import { execFile } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type RunningReference, startReference } from "../fixtures/reference/start.ts";

const MAIN = fileURLToPath(new URL("main.ts", import.meta.url));
const FOLDER = mkdtempSync(join(tmpdir(), "stackmark-command-line-"));
const PASSWORD = "not-the-right-one";
let reference: RunningReference;

beforeAll(async () => {
  reference = await startReference();
  const { auth_url, ...rest } = reference.clouds.member;
  const closed = await closedPort();
  const clouds = {
    wrong: { auth: { auth_url, ...rest, password: PASSWORD } },
    closed: { auth: { ...rest, auth_url: `http://127.0.0.1:${closed}/v3` } },
  };
  writeFileSync(join(FOLDER, "clouds.yaml"), JSON.stringify({ clouds }));
  writeFileSync(join(FOLDER, "ledger.ndjson"), "no ledger\n\n");
  writeFileSync(join(FOLDER, "old.json"), JSON.stringify({ id: "2016.01", schema: "1.4", platform: {} }));
  writeFileSync(join(FOLDER, "ids.json"), JSON.stringify(ID_LIST));
  const [test] = ID_LIST.tests;
  writeFileSync(join(FOLDER, "bad.json"), JSON.stringify({ ...ID_LIST, tests: [{ ...test, idempotent_id: "id-1" }] }));
});
afterAll(async () => {
  await reference.close();
  rmSync(FOLDER, { recursive: true });
});

/** A guideline that insists on one Tempest id. */
const ID_LIST = {
  guideline: "2022.11",
  component: "os_powered_compute",
  tests: [
    {
      name: "tempest.api.identity.v3.test_catalog.IdentityCatalogTest.test_catalog_standardization",
      idempotent_id: "56b57ced-22b8-4127-9b8a-565dfb0207e2",
      service: "identity",
    },
  ],
};

/** A port on which nobody listens. */
async function closedPort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  const { port } = server.address() as { port: number };
  await new Promise((done) => server.close(done));
  return port;
}

interface Ended {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** Runs the real command line in a folder of its own, with an environment that tells no cloud. */
async function stackmark(...args: readonly string[]): Promise<Ended> {
  const env = { PATH: process.env["PATH"], HOME: FOLDER, NO_COLOR: "1" };
  return await new Promise((done) => {
    execFile(process.execPath, [MAIN, ...args], { cwd: FOLDER, env }, (error, out, err) => {
      done({ code: error === null ? 0 : Number(error.code), out, err });
    });
  });
}

const SHORT = ["--case", "identity/none"];

/** What a person may get wrong, the exit code, and the words that must be in the message. */
const MISTAKES: readonly (readonly [string, readonly string[], number, readonly string[]])[] = [
  ["an unknown option", ["certify", "--frobnicate"], 2, ["unknown option '--frobnicate'", "stackmark --help"]],
  ["an unknown command", ["certificate"], 2, ["unknown command 'certificate'"]],
  ["an option without its value", ["certify", "--seed"], 2, ["argument missing"]],
  ["an unknown service", ["certify", "--service", "dns"], 2, ["'dns' is invalid", "Known services: identity, compute"]],
  [
    "an unknown cloud",
    ["certify", "--cloud", "nimbus"],
    2,
    ['There is no cloud "nimbus"', "Known there: wrong, closed"],
  ],
  ["an unknown programme", ["certify", "--programme", "gold"], 2, ['has no programme "gold"', "Known: "]],
  ["an unknown guideline", ["certify", "--guideline", "1999.01"], 2, ['There is no guideline "1999.01"', "known are"]],
  ["a guideline of an old schema", ["certify", "--guideline", "old.json"], 2, ["schema 1.4", "schema 2.0 are read"]],
  ["a guideline with a wrong id", ["plan", "--guideline", "bad.json"], 2, ["/tests/0/idempotent_id must match"]],
  ["an unknown guideline to show", ["guideline", "1999.01"], 2, ['There is no guideline "1999.01"']],
  ["no case left", ["certify", "--out", "none", ...SHORT], 2, ["no case is left to run"]],
  [
    "a closed port",
    ["certify", "--cloud", "closed", "--out", "closed", ...SHORT],
    3,
    ["was not answered", "ECONNREFUSED", "nothing was judged"],
  ],
  [
    "a wrong password",
    ["certify", "--cloud", "wrong", "--out", "wrong", ...SHORT],
    2,
    ["The credentials were refused", "status 401"],
  ],
  ["an unknown service to print", ["spec", "dns"], 2, ['there is no service "dns"']],
  ["a microversion that is not described", ["spec", "compute@2.999"], 2, ["not at 2.999"]],
  ["a ledger that is not there", ["cleanup", "--ledger", "gone"], 2, ["gone does not exist"]],
  ["a ledger that is none", ["cleanup", "--ledger", "ledger.ndjson"], 4, ["line 1 is not a ledger line"]],
  ["a report of no run", ["report", "gone", "--format", "text"], 2, ["gone"]],
];

test.concurrent.each(MISTAKES)("%s", async (_, args, code, words) => {
  const ended = await stackmark(...args);
  expect([ended.code, ended.err]).toEqual([code, expect.stringContaining(words[0] as string)]);
  for (const word of words) expect(ended.err).toContain(word);
  expect(ended.err).not.toMatch(/our own error|\n\s+at /);
  expect(ended.out).toBe("");
  expect(ended.err).not.toContain(PASSWORD);
});

test("the wrong password is in no file that its run leaves", () => {
  const files = readdirSync(join(FOLDER, "wrong"), { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  );
  expect(files.length).toBeGreaterThan(0);
  for (const { parentPath, name } of files)
    expect(readFileSync(join(parentPath, name), "utf8")).not.toContain(PASSWORD);
});

test("help and version are no mistakes", async () => {
  expect(await stackmark("--version")).toMatchObject({ code: 0, out: expect.stringMatching(/^\d+\.\d+\.\d+\n$/) });
  expect(await stackmark("certify", "--help")).toMatchObject({
    code: 0,
    out: expect.stringContaining("--microversion"),
  });
});

test("plan tells what would run, and touches nothing", async () => {
  const { code, out } = await stackmark("plan", "--suite", "scenarios", "--service", "identity");
  expect([code, out]).toEqual([0, expect.stringMatching(/\d+ cases, \d+ capabilities/)]);
});

test("a guideline of Tempest ids runs the cases that answer for them, and the verdict is its", async () => {
  const { code, out } = await stackmark("certify", "--cloud", "reference", "--guideline", "ids.json", "--out", "ids");
  expect([code, out]).toEqual([
    0,
    expect.stringMatching(/Compute {2}✓ CONFORMANT +All 1 required[\s\S]*\n1 case = 1 passed/),
  ]);
  const report = JSON.parse(readFileSync(join(FOLDER, "ids", "report.json"), "utf8"));
  expect(report.guideline).toMatchObject({ id: "2022.11", digest: expect.stringMatching(/^sha256:/) });
  expect(report.capabilities[0].tests).toMatchObject([{ tempest: ID_LIST.tests[0]?.idempotent_id, status: "passed" }]);
});

test("guideline shows what a guideline rests on", async () => {
  const { code, out } = await stackmark("guideline", "ids.json", "--format", "json");
  expect([code, JSON.parse(out)]).toMatchObject([0, { id: "2022.11", capabilities: [{ service: "identity" }] }]);
});
