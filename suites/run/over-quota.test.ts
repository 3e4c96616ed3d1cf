import { expect, test } from "vitest";
import type { Exchange, ReceivedBody } from "../../fixtures/cloud/exchange.ts";
import { type Json, loadDescription, project, type Service } from "../../specs/index.ts";
import { overQuota } from "./over-quota.ts";

const json = (value: Json): ReceivedBody => ({ kind: "json", value, bytes: 1 });

function told(service: Service, status: number, body: ReceivedBody, asked?: Json): string | undefined {
  const exchange = { operation: "POST /volumes", request: { body: asked }, response: { status, headers: {}, body } };
  return overQuota(exchange as Exchange, project(loadDescription(service), { microversion: "3.0" }));
}

const NOVA = "Quota exceeded for instances: Requested 1, but already used 10 of 10 instances";

test.each<[string, Service, number, ReceivedBody]>([
  ["nova, of servers", "compute", 403, json({ forbidden: { code: 403, message: NOVA } })],
  ["nova, of ports", "compute", 403, json({ forbidden: { code: 403, message: "Maximum number of ports exceeded" } })],
  ["neutron", "network", 409, json({ NeutronError: { type: "OverQuota", message: "Quota exceeded", detail: "" } })],
  ["cinder", "volume", 413, json({ overLimit: { code: 413, message: "VolumeLimitExceeded: Maximum number" } })],
  ["glance, as a page", "image", 413, { kind: "text", text: "<html>413 Request Entity Too Large</html>", bytes: 1 }],
])("what says that the quota is used up: %s", (_, service, status, body) => {
  expect(told(service, status, body)).toMatch(/exceed|413/i);
});

test.each<[string, Service, number, ReceivedBody]>([
  [
    "nova's policy, though it names quotas",
    "compute",
    403,
    json({ forbidden: { code: 403, message: "Policy doesn't allow os_compute_api:os-quota-sets:update" } }),
  ],
  ["nova's words with another status", "compute", 400, json({ forbidden: { code: 403, message: NOVA } })],
  ["no body", "compute", 403, { kind: "none" }],
  ["a conflict", "network", 409, json({ NeutronError: { type: "IpAddressInUse", message: "m", detail: "" } })],
  ["another refusal", "volume", 400, json({ badRequest: { code: 400, message: "no" } })],
  ["a service without quotas", "identity", 403, json({ error: { code: 403, title: "Forbidden", message: "no" } })],
])("what does not: %s", (_, service, status, body) => {
  expect(told(service, status, body)).toBeUndefined();
});

test("a request that breaks the description is to be refused as broken, and has no business with quotas", () => {
  const full = json({ overLimit: { code: 413, message: "VolumeLimitExceeded" } });
  expect(told("volume", 413, full, { volume: { size: 1 } })).toMatch(/VolumeLimitExceeded/);
  expect(told("volume", 413, full, { volume: { size: "many" } })).toBeUndefined();
});

test("no answer says nothing", () => {
  expect(overQuota({} as Exchange, project(loadDescription("volume"), { microversion: "3.0" }))).toBeUndefined();
});
