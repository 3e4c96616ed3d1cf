import type {
  CapabilityReport,
  CaseReport,
  OperationCoverage,
  ProgrammeVerdict,
  Report,
  TargetService,
} from "../../suites/results/index.ts";
import { capabilityStatus, REPORT_SCHEMA_VERSION, totalsOf, verdictOf } from "../../suites/results/index.ts";
import { SAMPLE_CASES } from "./cases.ts";

const SERVICES: readonly TargetService[] = [
  {
    type: "identity",
    id: "9a5cbbc2f27b4cd2a6a6a4b1f0a4a6bd",
    endpoint: "https://cloud.example/identity/v3",
    min: "3.0",
    max: "3.14",
  },
  {
    type: "compute",
    id: "07d2b9f0d1c3461c8e6a6f4c4b3a2d1e",
    endpoint: "https://cloud.example/compute/v2.1",
    min: "2.1",
    max: "2.93",
  },
  {
    type: "network",
    id: "3f0a3a5e8b6f4c8e9d2b1a0c9f8e7d6c",
    endpoint: "https://cloud.example/network",
    extensions: ["router", "extraroute", "port-security"],
  },
  {
    type: "volume",
    id: "bb1c2d3e4f5061728394a5b6c7d8e9f0",
    endpoint: "https://cloud.example/volume/v3",
    min: "3.0",
    max: "3.70",
  },
  { type: "image", id: "c0ffee00c0ffee00c0ffee00c0ffee00", endpoint: "https://cloud.example/image" },
];

const COVERAGE: readonly OperationCoverage[] = [
  {
    id: "compute DELETE /os-keypairs/{keypair_name}",
    called: 6,
    statuses: [202, 204, 404],
    microversions: ["2.1", "2.10"],
  },
  {
    id: "compute GET /servers/{server_id}",
    called: 141,
    statuses: [200, 404],
    microversions: ["2.1", "2.3", "2.79", "2.93"],
  },
  { id: "compute POST /servers/{server_id}/action#reboot", called: 0, statuses: [], microversions: [] },
  { id: "identity POST /auth/tokens", called: 3, statuses: [201, 401], microversions: [] },
  { id: "network POST /v2.0/ports", called: 2, statuses: [201], microversions: [] },
  { id: "volume POST /volumes", called: 17, statuses: [202, 400, 500], microversions: ["3.0", "3.70"] },
];

interface CapabilityPlan {
  readonly id: string;
  readonly title: string;
  readonly level: CapabilityReport["level"];
  readonly programmes: readonly string[];
}

const CAPABILITIES: readonly CapabilityPlan[] = [
  { id: "compute-keypairs", title: "Keypairs", level: "required", programmes: ["compute", "platform"] },
  { id: "compute-servers", title: "Servers", level: "required", programmes: ["compute", "platform"] },
  { id: "identity-discovery", title: "Discovery", level: "advisory", programmes: ["identity"] },
  { id: "identity-tokens", title: "Tokens", level: "required", programmes: ["identity", "compute", "platform"] },
  { id: "image-import", title: "Image import", level: "advisory", programmes: ["platform"] },
  { id: "network-ports", title: "Ports", level: "required", programmes: ["network", "platform"] },
  { id: "network-routers", title: "Routers", level: "deprecated", programmes: ["network", "platform"] },
  { id: "volume-volumes", title: "Volumes", level: "required", programmes: ["platform"] },
];

/** What a sample is made of. */
export interface SampleParts {
  readonly cases?: readonly CaseReport[];
  readonly capabilities?: readonly CapabilityPlan[];
  readonly coverage?: readonly OperationCoverage[];
  readonly partial?: boolean;
  readonly alterations?: Report["run"]["alterations"];
}

/** An overlay that a run was judged with. */
export const ALTERED: NonNullable<Report["run"]["alterations"]>[number] = {
  service: "network",
  what: "overlay",
  file: "vendor.yaml",
  title: "Vendor fields",
  version: "1.2",
  digest: "sha256:0a",
  notes: ["Nothing is at $.nowhere"],
};

/** A report that is as real as one can be without a run: rolled up and reconciled by the functions that certify uses. */
export function sampleReport(parts: SampleParts = {}): Report {
  const cases = [...(parts.cases ?? SAMPLE_CASES)].sort((a, b) => (a.id < b.id ? -1 : 1));
  const capabilities = (parts.capabilities ?? CAPABILITIES).map((plan) => rollUp(plan, cases));
  return {
    schemaVersion: REPORT_SCHEMA_VERSION,
    run: {
      id: "20261120T063000Z-5f2a",
      startedAt: "2026-11-20T06:30:00.000Z",
      finishedAt: "2026-11-20T06:42:17.250Z",
      seed: 421337,
      suite: { version: "0.1.0", digest: `sha256:${"4c1d".repeat(16)}` },
      options: { cloud: "example", concurrency: 16, password: "***", services: ["compute", "identity"] },
      ...(parts.alterations === undefined ? {} : { alterations: parts.alterations }),
      partial: parts.partial ?? false,
    },
    target: { name: "Example Cloud", authUrl: "https://cloud.example/identity/v3", services: SERVICES },
    guideline: { id: "2026.11", digest: `sha256:${"beef".repeat(16)}`, title: "Interoperability guideline 2026.11" },
    totals: totalsOf(
      cases.length,
      cases.map(({ outcome }) => outcome),
    ),
    exchanges: { count: 1_204, judged: 1_187 },
    cases,
    capabilities,
    verdicts: [
      verdict("identity", "Identity", capabilities),
      verdict("compute", "Compute", capabilities),
      verdict("network", "Networking", capabilities),
      verdict("platform", "Platform", capabilities),
    ],
    coverage: { operations: parts.coverage ?? COVERAGE },
  };
}

function rollUp(plan: CapabilityPlan, cases: readonly CaseReport[]): CapabilityReport {
  const own = cases.filter(({ capability }) => capability === plan.id);
  const service = own[0]?.service ?? "compute";
  return {
    ...plan,
    service,
    status: capabilityStatus(own.map(({ outcome }) => outcome)),
    cases: own.map(({ id }) => id),
  };
}

function verdict(programme: string, title: string, capabilities: readonly CapabilityReport[]): ProgrammeVerdict {
  const required = capabilities.filter((one) => one.level === "required" && one.programmes.includes(programme));
  return { programme, title, ...verdictOf(required) };
}
