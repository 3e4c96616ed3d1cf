import { expect, test } from "vitest";
import type { Exchange } from "../../fixtures/cloud/exchange.ts";
import { coverageCount } from "./coverage.ts";

function exchange(operation: string | undefined, status: number | undefined, microversion?: string): Exchange {
  return {
    service: "compute",
    ...(operation === undefined ? {} : { operation }),
    ...(status === undefined ? {} : { response: { status } }),
    ...(microversion === undefined ? {} : { microversion }),
  } as Exchange;
}

test("what was observed of each operation is counted, sorted, and what was not called has zero", () => {
  const count = coverageCount();
  for (const one of [
    exchange("GET /servers", 404, "2.10"),
    exchange("GET /servers", 200, "2.9"),
    exchange("GET /servers", 200, "2.9"),
    exchange("GET /servers", 200, "latest"),
    exchange("GET /servers", undefined, "2.1"),
    exchange(undefined, 200, "2.2"),
    exchange("GET /elsewhere", 200, "2.2"),
  ])
    count.add(one);
  expect(count.of(["compute GET /servers", "compute DELETE /servers"])).toEqual([
    { id: "compute DELETE /servers", called: 0, statuses: [], microversions: [] },
    { id: "compute GET /servers", called: 4, statuses: [200, 404], microversions: ["2.9", "2.10"] },
  ]);
});
