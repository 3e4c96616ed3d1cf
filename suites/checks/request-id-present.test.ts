import { expect, test } from "vitest";
import type { Description } from "../../specs/index.ts";
import { requestIdPresent } from "./request-id-present.ts";
import { THINGS } from "./sample/things.ts";
import { accusations, type Change, says } from "./sample/told.ts";

const SILENT: Description = { ...THINGS, profile: { ...THINGS.profile, "request-id-headers": [] } };

test.each<[string, Change]>([
  ["the same id twice", {}],
  ["the one id of older versions", { microversion: "2.45", headers: { "x-openstack-request-id": undefined } }],
])("request-id-present honours: %s", (_, change) => {
  expect(says(requestIdPresent, change)).toBe("conforms");
});

test.each<[string, Change, string]>([
  ["no id", { headers: { "x-compute-request-id": undefined } }, "x-compute-request-id: absent"],
  ["an id of another form", { headers: { "x-openstack-request-id": "42" } }, "x-openstack-request-id: 42"],
  [
    "an id in capitals",
    { microversion: "2.45", headers: { "x-compute-request-id": "req-2F9E7D4C-0000-4000-8000-0123456789AB" } },
    "x-compute-request-id: req-2F9E7D4C-0000-4000-8000-0123456789AB",
  ],
  [
    "two ids",
    { headers: { "x-compute-request-id": "req-00000000-0000-4000-8000-000000000000" } },
    "x-openstack-request-id, x-compute-request-id: req-2f9e7d4c-0000-4000-8000-0123456789ab, req-00000000-0000-4000-8000-000000000000",
  ],
])("request-id-present alone accuses: %s", (_, change, observed) => {
  expect(accusations(change)).toEqual({ "request-id-present": observed });
});

test.each<[string, Change, string]>([
  ["nothing is described", { undescribed: true }, "the operation is not described here"],
  ["the service documents none", { description: SILENT }, "the service documents no request id"],
])("request-id-present is silent when %s", (_, change, because) => {
  expect(says(requestIdPresent, change)).toBe(`silent: ${because}`);
});
