import type { Evidence, EvidenceRecord } from "../../suites/results/evidence.ts";
import { HOSTILE } from "./cases.ts";

const base: EvidenceRecord = {
  id: "x000042",
  at: "2026-11-20T06:31:04.120Z",
  durationMs: 38.4,
  caseId: "compute/server-show-is-complete",
  service: "compute",
  operation: "GET /servers/{server_id}",
  microversion: "2.79",
  caller: "member",
  persona: "member",
  intent: { kind: "valid" },
  request: {
    method: "GET",
    url: "https://cloud.example/compute/v2.1/servers/6f70",
    headers: { accept: "application/json", "openstack-api-version": "compute 2.79", "x-auth-token": "***" },
  },
  response: {
    status: 200,
    headers: { "content-type": "application/json", "openstack-api-version": "compute 2.79" },
    body: {
      kind: "json",
      bytes: 412,
      value: {
        server: {
          id: "6f70",
          name: "stackmark-5f2a-server",
          status: "active",
          addresses: { private: [{ addr: "10.0.0.12", version: 4 }] },
          metadata: {},
          "OS-EXT-STS:power_state": 1,
          locked: false,
          description: null,
        },
      },
    },
  },
};

const SAMPLE_EVIDENCE: readonly EvidenceRecord[] = [
  {
    ...base,
    id: "x000041",
    operation: "POST /servers",
    request: {
      method: "POST",
      url: "https://cloud.example/compute/v2.1/servers",
      headers: { "content-type": "application/json", "x-auth-token": "***" },
      body: { server: { name: "stackmark-5f2a-server", flavorRef: "1", imageRef: "c0ffee", networks: "none" } },
    },
    response: { status: 202, headers: { location: "/servers/6f70" }, body: { kind: "none" } },
  },
  base,
  {
    ...base,
    id: "x000050",
    caseId: "volume/upload-answers-with-json",
    service: "volume",
    operation: "POST /volumes",
    intent: { kind: "breaks", constraint: "type", where: "/volume/size" },
    request: {
      method: "POST",
      url: "https://cloud.example/volume/v3/volumes?<script>",
      headers: { "x-evil": HOSTILE },
      body: { volume: { size: HOSTILE } },
    },
    response: {
      status: 500,
      headers: { "content-type": `text/html; ${HOSTILE}` },
      body: {
        kind: "text",
        text: `${HOSTILE}</script><!--${"x".repeat(100_000)}`,
        bytes: 100_120,
        malformed: "Unexpected token '<'",
      },
    },
  },
  withoutResponse({
    ...base,
    id: "x000060",
    caseId: "network/port-becomes-active",
    service: "network",
    operation: "GET /v2.0/ports/{port_id}",
    failure: { kind: "timeout", message: "No response headers within 10 s" },
  }),
];

function withoutResponse({ response: _, ...record }: EvidenceRecord): EvidenceRecord {
  return record;
}

/** The exchanges that the sample report cites, but one: evidence can be incomplete. */
export function sampleEvidence(): Evidence {
  return new Map(SAMPLE_EVIDENCE.map((record) => [record.id, record]));
}
