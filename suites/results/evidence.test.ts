import { expectTypeOf, test } from "vitest";
import type { Exchange } from "../../fixtures/cloud/exchange.ts";
import type { EvidenceRecord } from "./evidence.ts";

// Decided by the compiler (tsc runs over tests): a field that only one of the two has does not compile.
test("an evidence record and an exchange are the same shape", () => {
  expectTypeOf<EvidenceRecord>().toEqualTypeOf<Exchange>();
});
