import { expect, test } from "vitest";
import type { EvidenceRecord } from "../../suites/results/evidence.ts";
import { sampleEvidence } from "../sample/evidence.ts";
import { sampleReport } from "../sample/report.ts";
import { embedded } from "./embedded.ts";

test("nothing in it can end the element it stands in", () => {
  expect(embedded(sampleReport(), sampleEvidence(), new Map())).not.toMatch(/[<>&]/);
});

test("only exchanges that the page shows are in it", () => {
  const data = JSON.parse(embedded(sampleReport(), sampleEvidence(), new Map()));
  expect(Object.keys(data.exchanges).sort()).toEqual(["x000041", "x000042", "x000050", "x000060"]);
});

test("a body too long for a tree becomes a text that says what is missing", () => {
  const record = sampleEvidence().get("x000042") as EvidenceRecord;
  const value = { servers: Array.from({ length: 30_000 }, (_, id) => ({ id })) };
  const response = { status: 200, headers: {}, body: { kind: "json" as const, value, bytes: 400_000 } };
  const data = JSON.parse(embedded(sampleReport(), new Map([["x000042", { ...record, response }]]), new Map()));
  expect(data.exchanges.x000042.response.body.value).toMatch(/^\{\n {2}"servers"[\s\S]*… \([\d,]+ more characters\)$/);
});
