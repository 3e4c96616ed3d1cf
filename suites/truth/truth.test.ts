import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { project } from "../../specs/index.ts";
import { THINGS } from "../checks/sample/things.ts";
import { told } from "../checks/sample/told.ts";
import type { Finding } from "../results/index.ts";
import { type Explained, NOTHING_EXPLAINED, readExplained } from "./explained.ts";
import { seenFold } from "./seen.ts";
import { isWholeTruth, type Truth, truthOf } from "./truth.ts";

const PROJECTION = project(THINGS, { microversion: "2.53", persona: "admin" });
const FINDING: Finding = {
  code: "check:status-documented",
  claim: "Only documented statuses come",
  cites: [{ title: "Compute", href: "https://docs.openstack.org/api-ref/compute/" }],
  operation: "compute DELETE /things/{thing_id}",
  expected: "one of 202, 204, 401",
  observed: "500",
  exchanges: ["x000001"],
  curl: "curl",
};

function truth(explained: Explained, findings: readonly Finding[] = []): Truth {
  const seen = seenFold({}, () => PROJECTION);
  seen.add(told().exchange);
  return truthOf([PROJECTION], seen, findings, explained);
}

describe("a truth run", () => {
  test("counts what is described, routed and succeeded, and leaves the rest unexplained", () => {
    const { services, unexplained } = truth(NOTHING_EXPLAINED);
    expect(services[0]).toMatchObject({
      service: "compute",
      microversion: "2.53",
      described: 5,
      routed: 5,
      succeeded: 1,
    });
    expect(unexplained.operations).toEqual([
      "compute GET /",
      "compute HEAD /things/{thing_id}",
      "compute DELETE /things/{thing_id}",
      "compute GET /things/{thing_id}/file",
    ]);
  });

  test("takes reasons for operations, by id or by glob, and tells those that are no longer true", () => {
    const unreached = [
      { operation: "compute GET /things/*", why: "No thing here" },
      { operation: "compute GET /things/{thing_id}/file", why: "No files here" },
    ];
    const { unexplained, stale } = truth({ unreached, defects: [] });
    expect(unexplained.operations).not.toContain("compute GET /things/{thing_id}/file");
    expect(stale).toEqual(["compute GET /things/{thing_id}"]);
  });

  test("takes a finding for explained only by a defect of the same check, operation and observation", () => {
    const defect = {
      code: "check:status-documented",
      operation: "compute DELETE /things/*",
      observed: "500",
      why: "It crashes",
      cites: "https://bugs.example/1",
    };
    const open = (changed: Partial<typeof defect>): number =>
      truth({ unreached: [], defects: [{ ...defect, ...changed }] }, [FINDING]).unexplained.findings;
    expect(open({})).toBe(0);
    expect(open({ observed: "502" })).toBe(1);
    expect(open({ code: "check:error-shape" })).toBe(1);
    expect(open({ operation: "volume DELETE /things/*" })).toBe(1);
  });

  test("is whole only when enough succeeded and nothing is open", () => {
    const whole: Truth = {
      services: [{ service: "compute", described: 100, routed: 100, succeeded: 85, operations: [] }],
      findings: [],
      unexplained: { operations: [], findings: 0 },
      stale: [],
    };
    expect(isWholeTruth(whole)).toBe(true);
    expect(isWholeTruth({ ...whole, unexplained: { operations: ["compute GET /"], findings: 0 } })).toBe(false);
    expect(isWholeTruth({ ...whole, unexplained: { operations: [], findings: 1 } })).toBe(false);
    const [service] = whole.services;
    expect(isWholeTruth({ ...whole, services: [{ ...service, succeeded: 84 } as never] })).toBe(false);
    expect(isWholeTruth({ ...whole, services: [{ ...service, routed: 0, succeeded: 0 } as never] })).toBe(false);
  });
});

describe("explanations", () => {
  const folder = mkdtempSync(join(tmpdir(), "stackmark-"));
  const file = join(folder, "truth.yaml");
  afterAll(() => rmSync(folder, { recursive: true }));

  test("are read as they are written", () => {
    writeFileSync(file, "unreached:\n  - { operation: a, why: b }\n");
    expect(readExplained(file)).toEqual({ unreached: [{ operation: "a", why: "b" }], defects: [] });
  });

  test.each([
    ["is no map", "- 1"],
    ["entry 1 lacks why", "unreached: [{ operation: a }]"],
    ["entry 2 lacks operation, why, cites", "defects: [{ code: a, operation: b, why: c, cites: d }, { code: e }]"],
  ])("say what they lack: %s", (message, text) => {
    writeFileSync(file, text);
    expect(() => readExplained(file)).toThrow(message);
  });
});
