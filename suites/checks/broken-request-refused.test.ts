import { expect, test } from "vitest";
import { brokenRequestRefused } from "./broken-request-refused.ts";
import { accusations, type Change, says } from "./sample/told.ts";

const BROKEN = { kind: "breaks", constraint: "maxLength", where: "body/thing/name" } as const;

test.each<[string, Change]>([["a refusal", { intent: BROKEN, status: 404 }]])(
  "broken-request-refused honours: %s",
  (_, change) => {
    expect(says(brokenRequestRefused, change)).toBe("conforms");
  },
);

test.each<[string, Change, string]>([["acceptance", { intent: BROKEN }, "status: 200"]])(
  "broken-request-refused alone accuses: %s",
  (_, change, observed) => {
    expect(accusations(change)).toEqual({ "broken-request-refused": observed });
  },
);

test.each<[string, Change, string]>([["the request is valid", {}, "the request is valid"]])(
  "broken-request-refused is silent when %s",
  (_, change, because) => {
    expect(says(brokenRequestRefused, change)).toBe(`silent: ${because}`);
  },
);
