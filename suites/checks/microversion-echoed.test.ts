import { expect, test } from "vitest";
import type { Description } from "../../specs/index.ts";
import { microversionEchoed } from "./microversion-echoed.ts";
import { THINGS } from "./sample/things.ts";
import { accusations, type Change, says } from "./sample/told.ts";

const { "legacy-header": _, ...versions } = THINGS.profile.microversions as NonNullable<
  Description["profile"]["microversions"]
>;
const MODERN: Description = { ...THINGS, profile: { ...THINGS.profile, microversions: versions } };

test.each<[string, Change]>([
  ["the version asked for", {}],
  ["the older header at older versions", { microversion: "2.26", headers: { "openstack-api-version": undefined } }],
])("microversion-echoed honours: %s", (_, change) => {
  expect(says(microversionEchoed, change)).toBe("conforms");
});

test.each<[string, Change, string]>([
  ["another version", { headers: { "openstack-api-version": "compute 2.1" } }, "openstack-api-version: compute 2.1"],
  ["another service", { headers: { "openstack-api-version": "volume 2.53" } }, "openstack-api-version: volume 2.53"],
  ["no version", { headers: { "openstack-api-version": undefined } }, "openstack-api-version: absent"],
  [
    "no version in the older header, at a version that knew no other",
    { microversion: "2.26", headers: { "x-openstack-nova-api-version": undefined } },
    "x-openstack-nova-api-version: absent",
  ],
  [
    "no version in the older header beside the newer",
    { headers: { "x-openstack-nova-api-version": undefined } },
    "x-openstack-nova-api-version: absent",
  ],
  [
    "another version in the older header",
    { headers: { "x-openstack-nova-api-version": "2.1" } },
    "x-openstack-nova-api-version: 2.1",
  ],
])("microversion-echoed alone accuses: %s", (_, change, observed) => {
  expect(accusations(change)).toEqual({ "microversion-echoed": observed });
});

test.each<[string, Change, string]>([
  [
    "no version was asked for or told",
    { asked: false, headers: { "openstack-api-version": undefined } },
    "no version was asked for",
  ],
  [
    "it is version discovery",
    { operation: "GET /", json: {}, headers: { "openstack-api-version": undefined } },
    "version discovery is not versioned",
  ],
  [
    "it is answered before the service",
    { status: 401, headers: { "openstack-api-version": undefined } },
    "answered before the service",
  ],
  ["nothing is described", { undescribed: true }, "no microversion applies"],
  [
    "the service has no older header",
    { description: MODERN, microversion: "2.26", headers: { "openstack-api-version": undefined } },
    "the service names versions only from a later one on",
  ],
])("microversion-echoed is silent when %s", (_, change, because) => {
  expect(says(microversionEchoed, change)).toBe(`silent: ${because}`);
});
