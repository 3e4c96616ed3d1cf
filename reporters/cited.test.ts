import { expect, test } from "vitest";
import { citedExchanges } from "./cited.ts";
import { sampleReport } from "./sample/report.ts";

test("a report rests on the exchanges of its findings and of what was left open", () => {
  expect([...citedExchanges(sampleReport())].sort()).toEqual(["x000041", "x000042", "x000050", "x000060", "x999999"]);
});
