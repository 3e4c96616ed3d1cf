import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { fromEntry } from "../fixtures/cloud/find-cloud.ts";
import { openLedger } from "../fixtures/cloud/ledger.ts";
import { startReference } from "../fixtures/reference/start.ts";
import { type JsonObject, loadDescription, operationsOf, SERVICES } from "../specs/index.ts";
import { readExplained, whyUnreached } from "../suites/truth/explained.ts";
import { type TruthRun, truthRun } from "../suites/truth/run.ts";

/** Stories of the embedded build, small enough for every test run; all of them are for the nightly one. */
async function told(...stories: readonly string[]): Promise<TruthRun> {
  const reference = await startReference();
  const folder = mkdtempSync(join(tmpdir(), "stackmark-"));
  const cloud = (name: keyof typeof reference.clouds): ReturnType<typeof fromEntry> =>
    fromEntry(name, { auth: reference.clouds[name] as unknown as JsonObject }, "the embedded build");
  try {
    return await truthRun(
      {
        runId: "truth",
        cloud: cloud("member"),
        callers: { other: cloud("other"), admin: cloud("admin") },
        services: SERVICES,
        cases: stories,
        concurrency: 4,
        deadlineMs: 5000,
        patienceMs: 1000,
      },
      SERVICES.map((service) => loadDescription(service)),
      openLedger(join(folder, "ledger.ndjson")),
      new AbortController().signal,
      () => {},
    );
  } finally {
    await reference.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

test("stories lead to states, reads follow what they made, and nothing is left behind", async () => {
  const { findings, troubles, leftBehind, seen } = await told(
    "network/networks",
    "identity/people",
    "volume/transfers",
  );
  expect(findings).toEqual([]);
  expect(troubles).toEqual([]);
  expect(leftBehind).toEqual([]);
  expect(seen.of("network", "DELETE /subnets/{subnet_id}")).toMatchObject({ succeeded: true, routed: true });
  expect(seen.of("network", "GET /networks/{network_id}")?.statuses).toMatchObject({
    "member 200": expect.any(Number),
    "admin 200": 1,
  });
  expect(seen.of("identity", "GET /users/{user_id}/groups")).toMatchObject({ succeeded: true });
  expect(seen.of("volume", "POST /volume-transfers/{transfer_id}/accept")?.statuses).toEqual({ "other 202": 1 });
}, 30_000);

test("every reason given for the Zed build is about an operation that is described", () => {
  const explained = readExplained(fileURLToPath(new URL("reference-cloud/truth.yaml", import.meta.url)));
  const ids = SERVICES.flatMap((service) => operationsOf(loadDescription(service)).map(({ id }) => id));
  const idle = explained.unreached.filter((entry) =>
    ids.every((id) => whyUnreached(id, { unreached: [entry], defects: [] }) === undefined),
  );
  expect(idle).toEqual([]);
  expect(explained.unreached.length).toBeGreaterThan(0);
});
